using System.Text.Json.Nodes;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.ForeignPlus;

[TestFixtureSource(typeof(PlusPortals), nameof(PlusPortals.Algorithms))]
internal sealed class LoginTests(string algorithm)
{
    private PortalProcess Portal => PlusPortals.Portal(algorithm);

    [Test]
    public async Task SignIn_AtAForeignProvider_ShowsTheCitizen()
    {
        using var browser = new ScriptedBrowser();

        var page = await browser.GoAsync(Portal.At(PortalBrowsing.Login));
        var data = await browser.WhoAmIAsync(Portal);

        Assert.That(page.Address, Is.EqualTo(Portal.At("/moi")), page.Text);
        Assert.That(page.Text, Does.Contain("d'Épreuve-Essai"));
        var expected = """
            {
              "tenant": "default",
              "platform": "FranceConnectPlus",
              "subject": "7f3c1d0a9be24865c02f7ad1e63b58947c1f0e2d3a4b5c6d7e8f90a1b2c3d4e5v1",
              "givenNames": ["Marie", "Ève", "Solène"],
              "familyName": "d'Épreuve-Essai",
              "preferredUsername": "FICTIVE",
              "birthDate": "1984-02-00",
              "gender": "female",
              "birthPlace": "2A004",
              "birthCountry": "99100",
              "email": "marie.fictive@example.org",
              "acr": "eidas2"
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

        Assert.That(confirmation.Address.Query, Does.Match(@"id_token_hint=[\w-]+\.[\w-]+\.[\w-]+(&|$)"));
        Assert.That(end.Address, Is.EqualTo(Portal.At("/")));
        Assert.That(await browser.WhoAmIAsync(Portal), Is.Null);
    }
}
