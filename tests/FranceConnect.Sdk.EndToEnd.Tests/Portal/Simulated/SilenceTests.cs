using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated;

/// <summary>The same silence with the portal's own simulator in the process, for citizens of every shape.</summary>
[TestFixture]
internal sealed class SilenceTests
{
    private const string SentinelCode = "FCS2003";

    private static PortalProcess Portal => SimulatedPortal.Portal;

    [TestCase("test")]
    [TestCase("avec_nom_dusage")]
    [TestCase("naissance_Algérie")]
    public async Task SignIn_AtTrace_PrintsNoSecretAndNobody(string persona)
    {
        using var browser = new ScriptedBrowser();
        using var refused = new ScriptedBrowser();
        var login = Portal.At(PortalBrowsing.Login);

        var door = await browser.SignInAsync(login, persona, Portal.At("/signin-franceconnect").AbsoluteUri);
        await browser.GoAsync(door.Address);
        var failure = await refused.SignInAsync(login, persona, fault: "userinfo-signature");
        var citizen = await browser.WhoAmIAsync(Portal);
        await PrintEverythingAsync(browser);

        PortalBrowsing.AssertFailure(failure, "FCS3024", HttpStatusCode.BadRequest);
        var query = HttpUtility.ParseQueryString(door.Address.Query);
        var values = citizen!
            .Where(member => member.Key is not ("tenant" or "platform" or "acr"))
            .SelectMany(member => member.Value is JsonArray several ? several.ToArray() : [member.Value])
            .Select(value => value?.GetValue<string>())
            .Concat([query["code"], query["state"]])
            .Where(value => !string.IsNullOrEmpty(value))
            .ToList();
        Assert.That(values, Has.Count.GreaterThan(9));
        Assert.Multiple(() =>
        {
            foreach (var value in values)
                Assert.That(Portal.Output, Does.Not.Match($@"(?<!\w){Regex.Escape(value!)}(?!\w)"));
        });
    }

    /// <summary>One more refusal, whose line comes after all others.</summary>
    private static async Task PrintEverythingAsync(ScriptedBrowser browser)
    {
        var before = Regex.Count(Portal.Output, SentinelCode);
        await browser.AskAsync(Portal.At("/signin-franceconnect?state=undefined&error=invalid_idp_hint"));
        await Portal.WaitForOutputAsync(SentinelCode, before + 1);
    }
}
