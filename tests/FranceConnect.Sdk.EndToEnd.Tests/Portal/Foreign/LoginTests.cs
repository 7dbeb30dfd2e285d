using System.Text.Json.Nodes;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Foreign;

[TestFixture]
internal sealed class LoginTests
{
    private static PortalProcess Portal => ForeignPortals.NodeA;

    [Test]
    public async Task SignIn_AtAForeignProvider_ShowsTheCitizen()
    {
        using var browser = new ScriptedBrowser();

        var page = await browser.GoAsync(Portal.At(PortalBrowsing.Login));
        var data = await browser.WhoAmIAsync(Portal);

        Assert.That(page.Address, Is.EqualTo(Portal.At("/moi")));
        Assert.That(page.Text, Does.Contain("D'ÉPREUVE-ESSAI"));
        var expected = """
            {
              "tenant": "default",
              "platform": "FranceConnect",
              "subject": "7f3c1d0a9be24865c02f7ad1e63b58947c1f0e2d3a4b5c6d7e8f90a1b2c3d4e5v1",
              "givenNames": ["Marie Ève", "Solène"],
              "familyName": "D'ÉPREUVE-ESSAI",
              "preferredUsername": "FICTIVE",
              "birthDate": "1984-02-01",
              "gender": "female",
              "birthPlace": "2A004",
              "birthCountry": "99100",
              "email": "marie.fictive@example.org",
              "acr": "eidas1"
            }
            """;
        Assert.That(data?.ToJsonString(), Is.EqualTo(JsonNode.Parse(expected)!.ToJsonString()));
    }

    [Test]
    public async Task SignOut_AtAForeignProvider_EndsBothSessions()
    {
        using var browser = new ScriptedBrowser();
        var mine = await browser.GoAsync(Portal.At(PortalBrowsing.Login));

        var confirmation = await browser.SubmitAsync(HtmlForm.Find(mine, "/franceconnect/logout"));
        var atTheDoor = await browser.SubmitAsync(
            HtmlForm.Find(confirmation, "/session/end/confirm"),
            Portal.At("/signout-callback-franceconnect").AbsoluteUri
        );
        var end = await browser.GoAsync(atTheDoor.Address);

        Assert.That(confirmation.Address.AbsoluteUri, Does.StartWith(ForeignPortals.Proxy.Issuer + "/session/end"));
        Assert.That(atTheDoor.Address.Query, Does.Match("^\\?state=[0-9a-f]{64}$"));
        Assert.That(end.Address, Is.EqualTo(Portal.At("/")));
        Assert.That(await browser.WhoAmIAsync(Portal), Is.Null);
    }
}
