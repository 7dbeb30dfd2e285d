using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

/// <summary>At log level Trace, what the portal prints holds no quotient, no token and nobody, whatever the fund answers.</summary>
[TestFixture]
internal sealed class SilenceTests
{
    private const string SentinelCode = "FCS2003";
    private const string Quotient = "7654321";

    private static PortalProcess Portal => FundPortals.ScriptedPortal;

    [TestCase(200, $$"""{ "data": { "quotient_familial": { "fournisseur": "CNAF", "valeur": {{Quotient}} } } }""")]
    [TestCase(200, $$"""{ "data": { "quotient_familial": { "valeur": "{{Quotient}}€" } } }""")]
    [TestCase(200, $$"""{ "data": { "quotient_familial": [{{Quotient}}] } }""")]
    [TestCase(200, $$"""{ "data": {{Quotient}}""")]
    [TestCase(502, $$"""{ "errors": [{ "code": "37001", "title": "{{Quotient}}", "detail": "{{Quotient}}" }] }""")]
    [TestCase(422, $$"""{ "errors": [{ "code": "{{Quotient}} €", "source": { "parameter": "{{Quotient}}" } }] }""")]
    public async Task Quotient_AtTrace_PrintsNoValueNoTokenAndNobody(int status, string body)
    {
        using var browser = new ScriptedBrowser();
        var before = FundPortals.Fund.Calls.Count;
        FundPortals.Fund.Answers(status, body);

        await browser.AskQuotientAsync(Portal);
        var citizen = await browser.WhoAmIAsync(Portal);
        await PrintEverythingAsync(browser);

        var tokens = FundPortals.Fund.Calls.Skip(before).Select(call => call.Token).ToList();
        Assert.That(tokens, Has.Count.EqualTo(1).And.All.Length.GreaterThan(20));
        var values = Values(citizen!).ToList();
        Assert.That(values, Has.Count.GreaterThan(6));
        var output = Portal.Output;
        Assert.That(output, Does.Contain("/v3/dss/quotient_familial/france_connect"), "Debug is on");
        Assert.Multiple(() =>
        {
            Assert.That(output, Does.Not.Contain(tokens[0]));
            Assert.That(output, Does.Not.Contain(Quotient).And.Not.Match("7.654.321"));
            foreach (var value in values)
                Assert.That(output, Does.Not.Match($@"(?<!\w){Regex.Escape(value)}(?!\w)"));
        });
    }

    private static IEnumerable<string> Values(JsonObject citizen) =>
        citizen
            .Where(member => member.Key is not ("tenant" or "platform" or "acr"))
            .SelectMany(member => member.Value is JsonArray several ? several.ToArray() : [member.Value])
            .Select(value => value?.GetValue<string>() ?? "")
            .Where(value => value.Length > 0);

    /// <summary>One more refusal, whose line comes after all others.</summary>
    private static async Task PrintEverythingAsync(ScriptedBrowser browser)
    {
        var before = Regex.Count(Portal.Output, SentinelCode);
        await browser.AskAsync(Portal.At("/signin-franceconnect?state=undefined&error=invalid_idp_hint"));
        await Portal.WaitForOutputAsync(SentinelCode, before + 1);
    }
}
