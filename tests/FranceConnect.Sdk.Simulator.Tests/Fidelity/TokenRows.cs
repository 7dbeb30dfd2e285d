using System.Net.Http.Json;
using System.Text;

namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 5: the token endpoint.</summary>
internal static class TokenRows
{
    private const string Mismatch =
        "client authentication failed (the provided authentication mechanism does not match the registered client authentication method)";

    public static IEnumerable<FidelityRow> All =>
        [
            Row("wrong client_secret", Refused("invalid secret provided", "Y0434A7B"), ("client_secret", "faux")),
            Row(
                "same code with the right secret afterwards",
                async (fixture, code) =>
                {
                    await fixture.ExchangeAsync(code, ("client_secret", "faux"));
                    return await fixture.ExchangeAsync(code);
                },
                Recorded.Status(200)
            ),
            Row(
                "code used twice",
                async (fixture, code) =>
                {
                    await fixture.ExchangeAsync(code);
                    return await fixture.ExchangeAsync(code);
                },
                Invalid("authorization code already consumed", "Y0416228")
            ),
            Row(
                "code used twice: the first access token",
                async (fixture, code) =>
                {
                    var first = (await fixture.ExchangeAsync(code)).Json["access_token"]!.GetValue<string>();
                    await fixture.ExchangeAsync(code);
                    return await fixture.UserInfoAsync(first);
                },
                Recorded.JsonError(401, "invalid_token", "invalid token provided (access token not found)", "Y040001")
            ),
            Row(
                "code that is garbage",
                Invalid("authorization code not found", "Y049E20B"),
                ("code", "n-importe-quoi")
            ),
            Row(
                "other redirect_uri",
                Invalid("authorization code redirect_uri mismatch", "Y04F8199"),
                ("redirect_uri", Registrations.IpAddress)
            ),
            Row("missing redirect_uri", Missing("redirect_uri"), ("redirect_uri", null)),
            Row("missing code", Missing("code"), ("code", null)),
            Row("missing grant_type", Missing("grant_type"), ("grant_type", null)),
            Row("unknown client_id", Refused("client not found", "Y0479FCE"), ("client_id", "inconnu")),
            Row(
                "no client_id",
                Recorded.JsonError(
                    400,
                    "invalid_request",
                    "no client authentication mechanism provided (undefined)",
                    "Y044FEB3"
                ),
                ("client_id", null),
                ("client_secret", null)
            ),
            Row(
                "no client_secret",
                Recorded.JsonError(401, "invalid_client", Mismatch, "Y044D82C"),
                ("client_secret", null)
            ),
            Row(
                "HTTP Basic, right secret",
                (fixture, code) => BasicAsync(fixture, code, SimulatorFixture.ClientSecret),
                Recorded.Status(200)
            ),
            Row(
                "HTTP Basic, wrong secret",
                (fixture, code) => BasicAsync(fixture, code, "faux"),
                (answer, fixture) =>
                {
                    Refused("invalid secret provided", "Y0434A7B")(answer, fixture);
                    Assert.That(
                        answer.Headers["www-authenticate"],
                        Does.StartWith($"Basic realm=\"{fixture.Issuer}\", error=\"invalid_client\"")
                    );
                }
            ),
            Row(
                "Basic and body together",
                (fixture, code) =>
                    BasicAsync(
                        fixture,
                        code,
                        SimulatorFixture.ClientSecret,
                        ("client_secret", SimulatorFixture.ClientSecret)
                    ),
                Recorded.JsonError(
                    400,
                    "invalid_request",
                    "client authentication must only be provided using one mechanism (undefined)",
                    "Y04DADA6"
                )
            ),
            Row("code of another client", Invalid("client mismatch", "Y047A2EA"), ("client_id", Registrations.Rs256)),
            Row("grant_type client_credentials", Unsupported, ("grant_type", "client_credentials")),
            Row("grant_type refresh_token", Unsupported, ("grant_type", "refresh_token")),
            Row(
                "code_verifier without challenge",
                Invalid("PKCE verification failed", "Y0446550"),
                ("code_verifier", "abc")
            ),
            Row(
                "JSON body",
                async (fixture, _) =>
                {
                    using var browser = fixture.OpenBrowser();
                    return await browser.SendAsync(HttpMethod.Post, "/token", JsonContent.Create("x"));
                },
                Recorded.JsonError(
                    400,
                    "invalid_request",
                    "only application/x-www-form-urlencoded content-type bodies are supported on POST /token (undefined)",
                    "Y043C322"
                )
            ),
            Row("GET /token", (fixture, _) => SendAsync(fixture, HttpMethod.Get), Recorded.ErrorPage(404, "Y000404")),
            Row("OPTIONS /token", (fixture, _) => SendAsync(fixture, HttpMethod.Options), Recorded.Status(404)),
        ];

    private static Action<Answer, SimulatorFixture> Unsupported =>
        Recorded.JsonError(400, "unsupported_grant_type", "unsupported grant_type requested (undefined)", "Y04C2044");

    private static Action<Answer, SimulatorFixture> Refused(string detail, string code) =>
        Recorded.JsonError(401, "invalid_client", $"client authentication failed ({detail})", code);

    private static Action<Answer, SimulatorFixture> Invalid(string detail, string code) =>
        Recorded.JsonError(400, "invalid_grant", $"grant request is invalid ({detail})", code);

    private static Action<Answer, SimulatorFixture> Missing(string name) =>
        Recorded.JsonError(400, "invalid_request", $"missing required parameter '{name}' (undefined)", "Y048017B");

    private static FidelityRow Row(
        string line,
        Action<Answer, SimulatorFixture> expect,
        params (string Name, string? Value)[] changes
    ) => Row(line, (fixture, code) => fixture.ExchangeAsync(code, changes), expect);

    private static FidelityRow Row(
        string line,
        Func<SimulatorFixture, string, Task<Answer>> send,
        Action<Answer, SimulatorFixture> expect
    ) => new("5", line, async fixture => await send(fixture, (await fixture.SignInAsync())["code"]), expect);

    private static async Task<Answer> BasicAsync(
        SimulatorFixture fixture,
        string code,
        string secret,
        params (string Name, string? Value)[] more
    )
    {
        using var browser = fixture.OpenBrowser();
        Dictionary<string, string?> form = new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = SimulatorFixture.RedirectUri,
        };
        foreach (var (name, value) in more)
        {
            form[name] = value;
        }

        return await browser.PostAsync("/token", form, ("Authorization", Basic(secret)));
    }

    public static string Basic(string secret) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SimulatorFixture.ClientId}:{secret}"));

    private static async Task<Answer> SendAsync(SimulatorFixture fixture, HttpMethod method)
    {
        using var browser = fixture.OpenBrowser();
        return await browser.SendAsync(method, "/token");
    }
}
