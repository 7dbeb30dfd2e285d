using System.Net;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated;

[TestFixture]
internal sealed class CommuneTests
{
    private static PortalProcess Portal => SimulatedPortal.Portal;

    [TestCase(SimulatedPortal.Bourg, "bourg", "Bourg-Exemple")]
    [TestCase(SimulatedPortal.Ville, "ville", "Ville-Modèle")]
    [TestCase("127.0.0.1", "bourg", "Bourg-Exemple")]
    public async Task SignIn_AtACommune_IsOfThatCommune(string host, string id, string name)
    {
        using var browser = new ScriptedBrowser();

        var page = await browser.SignInAsync(Portal.At(PortalBrowsing.Login, host), "test");
        var citizen = await browser.WhoAmIAsync(Portal, host);

        Assert.That(page.Address, Is.EqualTo(Portal.At("/moi", host)));
        Assert.That(page.Text, Does.Contain(name));
        Assert.That(citizen?["tenant"]?.GetValue<string>(), Is.EqualTo(id));
    }

    [Test]
    public async Task Session_OfOneCommune_IsRefusedAtTheOther()
    {
        using var browser = new ScriptedBrowser();
        await browser.SignInAsync(Portal.At(PortalBrowsing.Login, SimulatedPortal.Bourg), "test");

        browser.Carry(Portal.At("/", SimulatedPortal.Bourg), Portal.At("/", SimulatedPortal.Ville));

        Assert.That(browser.Session(Portal.At("/", SimulatedPortal.Ville)), Is.Not.Empty);
        Assert.That(await browser.WhoAmIAsync(Portal, SimulatedPortal.Ville), Is.Null);
        Assert.That(await browser.WhoAmIAsync(Portal, SimulatedPortal.Bourg), Is.Not.Null);
    }

    [Test]
    public async Task Callback_OfOneCommune_IsRefusedAtTheOther()
    {
        using var browser = new ScriptedBrowser();
        var door = await browser.SignInAsync(
            Portal.At(PortalBrowsing.Login, SimulatedPortal.Bourg),
            "test",
            Portal.At("/signin-franceconnect", SimulatedPortal.Bourg).AbsoluteUri
        );

        browser.Carry(Portal.At("/", SimulatedPortal.Bourg), Portal.At("/", SimulatedPortal.Ville));
        var page = await browser.AskAsync(Portal.At(door.Address.PathAndQuery, SimulatedPortal.Ville));

        PortalBrowsing.AssertFailure(page, "FCS2019", HttpStatusCode.BadRequest);
        Assert.That(await browser.WhoAmIAsync(Portal, SimulatedPortal.Ville), Is.Null);
    }
}
