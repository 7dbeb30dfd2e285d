using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Foreign;

[TestFixture]
internal sealed class LoginTests
{
    private static readonly JsonSerializerOptions Letters = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly (string Claim, string Member)[] Optional =
    [
        ("family_name", "familyName"),
        ("preferred_username", "preferredUsername"),
        ("birthdate", "birthDate"),
        ("gender", "gender"),
        ("birthplace", "birthPlace"),
        ("birthcountry", "birthCountry"),
        ("email", "email"),
    ];

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

    [TestCase("absent", "null", "[]")]
    [TestCase("empty", "\"\"", "[]")]
    [TestCase("partial", "\"1984-02-00\"", "[\"Marie Ève\",\"Solène\"]")]
    public async Task SignIn_WithUnusualValues_ShowsThemAsTheyCame(string kind, string value, string givenNames)
    {
        using var browser = new ScriptedBrowser();
        var forge = Forgery.Claims(claims => Change(claims, kind));
        var unusual = Tampering.At(
            "/userinfo",
            kind,
            null,
            answer => answer.Body = forge(Jws.Parse(answer.Body), answer.Keys)
        );

        Visit page;
        using (ForeignPortals.Proxy.Tamper(unusual))
            page = await browser.GoAsync(Portal.At(PortalBrowsing.Login));
        var citizen = await browser.WhoAmIAsync(Portal);

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), "the page for a person opens too");
        Assert.That(citizen!["givenNames"]!.ToJsonString(Letters), Is.EqualTo(givenNames));
        Assert.That(citizen["birthDate"]?.ToJsonString() ?? "null", Is.EqualTo(value));
        if (kind == "partial")
            return;
        foreach (var (_, member) in Optional)
            Assert.That(citizen[member]?.ToJsonString() ?? "null", Is.EqualTo(value), member);
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

    private static void Change(JsonObject claims, string kind)
    {
        if (kind == "partial")
        {
            claims["birthdate"] = "1984-02-00";
            return;
        }
        claims.Remove("given_name");
        claims.Remove("given_name_array");
        foreach (var (claim, _) in Optional)
            if (kind == "absent")
                claims.Remove(claim);
            else
                claims[claim] = "";
    }
}
