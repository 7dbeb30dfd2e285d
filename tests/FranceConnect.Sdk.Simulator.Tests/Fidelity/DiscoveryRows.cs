using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 2: the discovery document member for member, the key set, the headers.</summary>
internal static class DiscoveryRows
{
    private const string Path = "/.well-known/openid-configuration";

    public static IEnumerable<FidelityRow> All =>
        [
            Get("discovery document", Path, SameDocument),
            Get("discovery headers", Path, IsPublic("application/json; charset=utf-8")),
            new(
                "2",
                "discovery with an Origin",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    return await browser.GetAsync(Path, ("Origin", "https://ailleurs.example"));
                },
                (answer, _) =>
                    Assert.That(answer.Headers["access-control-allow-origin"], Is.EqualTo("https://ailleurs.example"))
            ),
            new(
                "2",
                "HEAD works",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    return await browser.SendAsync(HttpMethod.Head, Path);
                },
                Recorded.Status(200)
            ),
            Get(
                "/.well-known/oauth-authorization-server is 404",
                "/.well-known/oauth-authorization-server",
                Recorded.Status(404)
            ),
            Get("JWKS headers", "/jwks", IsPublic("application/jwk-set+json; charset=utf-8")),
            Get("JWKS members", "/jwks", TwoKeys).OnFranceConnect(),
            Get("JWKS members", "/jwks", OneKey).OnPlus(),
            Get("security headers", "/jwks", SecurityHeaders),
            Get("security headers of an error", "/inconnu", SecurityHeaders),
        ];

    private static FidelityRow Get(string line, string path, Action<Answer, SimulatorFixture> expect) =>
        new(
            "2",
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                return await browser.GetAsync(path);
            },
            expect
        );

    private static void SameDocument(Answer answer, SimulatorFixture fixture)
    {
        using var stream = typeof(DiscoveryRows).Assembly.GetManifestResourceStream(
            fixture.IsPlus ? "discovery-plus.json" : "discovery.json"
        )!;
        using var reader = new StreamReader(stream);
        var recorded = reader.ReadToEnd().Replace("{issuer}", fixture.Issuer, StringComparison.Ordinal);
        using var expected = JsonDocument.Parse(recorded);
        using var actual = JsonDocument.Parse(answer.Body);
        Assert.That(
            actual
                .RootElement.EnumerateObject()
                .Select(member => member.ToString().Replace(" ", "", StringComparison.Ordinal)),
            Is.EqualTo(expected.RootElement.EnumerateObject().Select(Compact))
        );

        static string Compact(JsonProperty member) =>
            $"\"{member.Name}\":{JsonSerializer.Serialize(member.Value).Replace(" ", "", StringComparison.Ordinal)}";
    }

    private static Action<Answer, SimulatorFixture> IsPublic(string contentType) =>
        (answer, _) =>
        {
            Assert.That(answer.Status, Is.EqualTo(200));
            Assert.That(answer.ContentType, Is.EqualTo(contentType));
            Assert.That(answer.Headers["cache-control"], Is.EqualTo("public, max-age=600"));
            Assert.That(answer.Headers["vary"], Is.EqualTo("Origin"));
            Assert.That(answer.Headers["access-control-allow-origin"], Is.EqualTo("*"));
        };

    private static void TwoKeys(Answer answer, SimulatorFixture fixture)
    {
        var keys = answer.Json["keys"]!.AsArray().Select(key => key!.AsObject()).ToList();
        Assert.That(keys, Has.Count.EqualTo(2));
        Assert.That(keys[0].Select(m => m.Key), Is.EqualTo(["kty", "use", "kid", "alg", "crv", "x", "y"]));
        Assert.That(keys[1].Select(m => m.Key), Is.EqualTo(["kty", "use", "kid", "alg", "e", "n"]));
        Assert.That(Values("kty"), Is.EqualTo(["EC", "RSA"]));
        Assert.That(Values("alg"), Is.EqualTo(["ES256", "RS256"]));
        Assert.That(
            (Text(keys[0], "crv"), Text(keys[0], "x").Length, Text(keys[0], "y").Length),
            Is.EqualTo(("P-256", 43, 43))
        );
        Assert.That(Text(keys[1], "e"), Is.EqualTo("AQAB"));
        Assert.That(
            WebEncoders.Base64UrlDecode(Text(keys[1], "n")),
            Has.Length.EqualTo(2048 / 8),
            "recorded with 4096: the guide says why not here"
        );
        Assert.That(
            keys.Select(key => key["kid"]!.GetValue<string>()),
            Is.EqualTo(["pkcs11:ES256:hsm", "pkcs11:RS256:hsm"])
        );
        Assert.That(Values("use"), Is.All.EqualTo("sig"));

        IEnumerable<string> Values(string member) => keys.Select(key => Text(key, member));

        static string Text(JsonObject key, string member) => key[member]!.GetValue<string>();
    }

    private static void OneKey(Answer answer, SimulatorFixture fixture)
    {
        var key = answer.Json["keys"]!.AsArray().Single()!.AsObject();
        Assert.That(key.Select(m => m.Key), Is.EqualTo(["kty", "use", "kid", "alg", "crv", "x", "y"]));
        Assert.That(
            key.Take(5).Select(member => member.Value!.GetValue<string>()),
            Is.EqualTo(["EC", "sig", "pkcs11:hsm", "ES256", "P-256"])
        );
    }

    private static void SecurityHeaders(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Headers["referrer-policy"], Is.EqualTo("no-referrer"));
        Assert.That(answer.Headers["x-frame-options"], Is.EqualTo("SAMEORIGIN"));
        Assert.That(answer.Headers["x-content-type-options"], Is.EqualTo("nosniff"));
        Assert.That(
            answer.Headers["content-security-policy"],
            Does.Not.Contain("form-action").And.Not.Contain("unsafe")
        );
    }
}
