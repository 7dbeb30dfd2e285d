using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Foreign;

/// <summary>At log level Trace, what the portal prints holds nothing of a login, of its citizen or of the client's secret.</summary>
[TestFixture]
internal sealed class SilenceTests
{
    private const string SentinelCode = "FCS2002";

    private readonly HashSet<string> _secrets = [ForeignProvider.ClientSecret];

    private static PortalProcess Portal => ForeignPortals.NodeA;

    [Test]
    public async Task SignIn_AtTrace_PrintsNoSecretAndNobody()
    {
        using var browser = new ScriptedBrowser();
        var nothing = new Tampering("nothing", null, _ => { });
        foreach (var tampering in Tampering.All.Prepend(nothing).DistinctBy(row => row.Code?.Value))
            using (ForeignPortals.Proxy.Tamper(Overheard(tampering)))
                await browser.GoAsync(Portal.At(PortalBrowsing.Login));
        _secrets.Add(browser.Cookies.GetCookies(Portal.At("/"))[".portail-famille"]!.Value);
        var citizen = await browser.WhoAmIAsync(Portal);
        await browser.SubmitAsync(
            HtmlForm.Find(await browser.GoAsync(Portal.At("/")), "/franceconnect/logout"),
            Portal.At("/signout-callback-franceconnect").AbsoluteUri
        );
        await PrintEverythingAsync(browser);

        var output = Portal.Output;
        Assert.That(output, Does.Contain("Login started for tenant default"), "Debug is on");
        Assert.That(output, Does.Contain("Login completed for tenant default"));
        Assert.That(_secrets, Has.Count.GreaterThan(40));
        Assert.Multiple(() =>
        {
            foreach (var secret in _secrets)
                Assert.That(output, Does.Not.Contain(secret));
            foreach (var value in PersonalValues(citizen!))
                Assert.That(output, Does.Not.Match($@"(?<!\w){Regex.Escape(value)}(?!\w)"));
        });
    }

    /// <summary>The tampering, and an ear on both sides of it.</summary>
    private Tampering Overheard(Tampering tampering) =>
        tampering with
        {
            Apply = answer =>
            {
                Listen(answer);
                tampering.Apply(answer);
                Listen(answer);
            },
        };

    private void Listen(ProxiedAnswer answer)
    {
        foreach (Match jwt in Regex.Matches(answer.Body, @"[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}"))
        {
            _secrets.UnionWith(jwt.Value.Split('.')[1..]);
            if (Jws.Parse(jwt.Value).Payload["nonce"] is { } nonce)
                _secrets.Add(nonce.GetValue<string>());
        }
        foreach (Match token in Regex.Matches(answer.Body, """(?<="access_token":")[^"]+"""))
            _secrets.Add(token.Value);
        var query = HttpUtility.ParseQueryString(answer.Location?.Split('?').Last() ?? "");
        foreach (var name in new[] { "code", "state" })
            if (query[name] is { Length: >= 32 } value)
                _secrets.Add(value);
    }

    private static IEnumerable<string> PersonalValues(JsonObject citizen) =>
        citizen
            .Where(member => member.Key is not ("tenant" or "platform" or "acr"))
            .SelectMany(member => member.Value is JsonArray values ? values.Select(item => item!) : [member.Value!])
            .Select(value => value!.GetValue<string>())
            .Append("Marie")
            .Append("1984-02-00");

    /// <summary>One more refusal, whose line comes after all others.</summary>
    private static async Task PrintEverythingAsync(ScriptedBrowser browser)
    {
        var before = Regex.Count(Portal.Output, SentinelCode);
        await browser.AskAsync(Portal.At("/signin-franceconnect?code=a&state=b"));
        await Portal.WaitForOutputAsync(SentinelCode, before + 1);
    }
}
