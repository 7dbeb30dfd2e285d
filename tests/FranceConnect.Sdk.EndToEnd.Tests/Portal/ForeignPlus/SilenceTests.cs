using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.ForeignPlus;

/// <summary>
/// At log level Trace, what the portal prints holds nothing of a login at FranceConnect+: neither what travels, nor what is inside, nor the
/// key that opens it.
/// </summary>
[TestFixtureSource(typeof(PlusPortals), nameof(PlusPortals.Algorithms))]
internal sealed class SilenceTests(string algorithm)
{
    private const string SentinelCode = "FCS2002";

    /// <summary>Shorter parts of a token are no secret: none, or a number.</summary>
    private const int Notable = 16;

    private readonly HashSet<string> _secrets = [ForeignProvider.ClientSecret];
    private readonly HashSet<string> _heard = [];

    private PortalProcess Portal => PlusPortals.Portal(algorithm);

    [Test]
    public async Task SignIn_AtTrace_PrintsNoSecretAndNobody()
    {
        using var browser = new ScriptedBrowser();
        var refused = EncryptionTamperings
            .For(PlusPortals.Key(algorithm))
            .Where(row => row.Name is "ID token with its seal altered" or "inside: ID token of another login");
        foreach (var tampering in refused.Prepend(new Tampering("nothing", null, _ => { })))
            using (PlusPortals.Proxy.Tamper(Overheard(tampering)))
                await browser.GoAsync(Portal.At(PortalBrowsing.Login));
        _secrets.Add(browser.Cookies.GetCookies(Portal.At("/"))[".portail-famille"]!.Value);
        var citizen = await browser.WhoAmIAsync(Portal);
        await PrintEverythingAsync(browser);

        var output = Portal.Output;
        Assert.That(output, Does.Contain("Login started for tenant default"), "Debug is on");
        Assert.That(output, Does.Contain("Login completed for tenant default"));
        Assert.That(
            _heard,
            Is.EquivalentTo([
                "code",
                "state",
                "access_token",
                "nonce",
                "sub",
                "jwe",
                "jws of /token",
                "jws of /userinfo",
            ])
        );
        Assert.Multiple(() =>
        {
            foreach (var secret in _secrets.Concat(KeyMembers()))
                Assert.That(output, Does.Not.Contain(secret));
            foreach (var value in PersonalValues(citizen!))
                Assert.That(output, Does.Not.Match($@"(?<!\w){Regex.Escape(value)}(?!\w)"));
        });
    }

    /// <summary>The tampering, and an ear in front of it: what the provider really sent.</summary>
    private Tampering Overheard(Tampering tampering) =>
        tampering with
        {
            Apply = answer =>
            {
                Listen(answer);
                tampering.Apply(answer);
            },
        };

    private void Listen(ProxiedAnswer answer)
    {
        foreach (Match jwe in Regex.Matches(answer.Body, @"[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+"))
            ListenInside(jwe.Value, answer.Path);
        foreach (Match token in Regex.Matches(answer.Body, """(?<="access_token":")[^"]+"""))
            Keep("access_token", token.Value);
        var query = HttpUtility.ParseQueryString(answer.Location?.Split('?').Last() ?? "");
        foreach (var name in new[] { "code", "state" })
            if (query[name] is { Length: >= 32 } value)
                Keep(name, value);
    }

    private void ListenInside(string jwe, string path)
    {
        foreach (var part in jwe.Split('.')[1..].Where(part => part.Length >= Notable))
            Keep("jwe", part);
        var inner = new Envelope(PlusPortals.Key(algorithm)).Open(jwe);
        foreach (var part in inner.Split('.')[1..])
            Keep($"jws of {path}", part);
        var claims = Jws.Parse(inner).Payload;
        foreach (var name in new[] { "nonce", "sub" })
            if (claims[name] is { } value)
                Keep(name, value.GetValue<string>());
    }

    private void Keep(string name, string secret)
    {
        _heard.Add(name);
        _secrets.Add(secret);
    }

    private IEnumerable<string> KeyMembers() =>
        from member in JsonNode.Parse(PlusPortals.Key(algorithm).ToPrivateJwk())!.AsObject()
        where member.Key is "d" or "p" or "q" or "dp" or "dq" or "qi"
        select member.Value!.GetValue<string>();

    private static IEnumerable<string> PersonalValues(JsonObject citizen) =>
        citizen
            .Where(member => member.Key is not ("tenant" or "platform" or "acr"))
            .SelectMany(member => member.Value is JsonArray values ? values.Select(item => item!) : [member.Value!])
            .Select(value => value!.GetValue<string>());

    /// <summary>One more refusal, whose line comes after all others.</summary>
    private async Task PrintEverythingAsync(ScriptedBrowser browser)
    {
        var before = Regex.Count(Portal.Output, SentinelCode);
        await browser.AskAsync(Portal.At("/signin-franceconnect?code=a&state=b"));
        await Portal.WaitForOutputAsync(SentinelCode, before + 1);
    }
}
