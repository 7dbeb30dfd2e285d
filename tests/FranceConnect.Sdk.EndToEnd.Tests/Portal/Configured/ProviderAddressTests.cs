using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using static FranceConnect.Sdk.EndToEnd.Tests.Portal.FormBrowsing;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Configured;

/// <summary>The addresses of the other providers come from the configuration; a provider that is not there costs its own fields alone.</summary>
[TestFixture]
internal sealed class ProviderAddressTests
{
    private const string Nobody = "http://127.0.0.1:1";

    [Test]
    public async Task Form_AddressesAreWhereNobodyListens_LosesTheCommuneCodeAlone()
    {
        using var portal = await PortalProcess.StartAsync(("Reference:Addresses:BaseUrl", Nobody));
        using var browser = new ScriptedBrowser();
        await browser.SignInForAsync(portal, Cantine, "couple_caf");

        var form = await browser.PostFormAsync(portal, Cantine, ("child", "0"));

        Assert.Multiple(() =>
        {
            Assert.That(form.ValueOf("address.city"), Is.EqualTo("VILLEURBANNE"));
            Assert.That(form.FieldOf("address.cityCode"), Is.Null);
            Assert.That(form.Texts("outcomes", "outcome"), Does.Contain("Down"));
            Assert.That(form.ValueOf("child.givenNames"), Is.EqualTo("Lou"));
        });
    }

    [Test]
    public async Task Portal_WithAnAddressOfTheDgfip_TakesIt()
    {
        var (exitCode, output) = await PortalProcess.RunAsync(("Dgfip:BaseUrl", "pas une adresse"));

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(output, Does.Contain("FCS").And.Contain("BaseUrl"));
        using var portal = await PortalProcess.StartAsync(
            ("Dgfip:BaseUrl", Nobody),
            ("Dgfip:ClientId", "essai"),
            ("Dgfip:ClientSecret", "secret-d-essai-0123456789abcdef")
        );
        using var browser = new ScriptedBrowser();
        Assert.That((await browser.GoAsync(portal.At("/"))).Text, Does.Contain("Portail famille"));
    }
}
