using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 3, on FranceConnect+: encrypted tokens, levels, single sign-on.</summary>
internal static class PlusLoginRows
{
    private const string Amr = """{"id_token":{"amr":{"essential":true}}}""";

    public static IEnumerable<FidelityRow> All => Rows.Select(row => row.OnPlus());

    private static IEnumerable<FidelityRow> Rows =>
        [
            Step("3.1", "step 1: 303, relative, cookies of its own path", OpenAsync, FirstStep),
            Step(
                "3.1",
                "step 2: the choice page",
                async (f, b) => await b.FollowAsync(await OpenAsync(f, b)),
                (answer, _) =>
                    Assert.That(
                        answer.Body,
                        Does.Contain("<form method=\"post\" action=\"/plus/api/v2/redirect-to-idp\">")
                            .And.Contain("Simulateur FranceConnect+</title>")
                    )
            ),
            Step("3.1", "step 5: the service", (f, b) => CallbackAsync(f, b), Callback),
            Row("3.2", "token response", fixture => TokensAsync(fixture), TokenResponse),
            Encrypted("ECDH-ES", SimulatorFixture.ClientId),
            Encrypted("RSA-OAEP", Registrations.RsaOaep),
            Encrypted("RSA-OAEP-256", Registrations.RsaOaep256),
            EncryptedUserInfo("ECDH-ES", SimulatorFixture.ClientId),
            EncryptedUserInfo("RSA-OAEP", Registrations.RsaOaep),
            EncryptedUserInfo("RSA-OAEP-256", Registrations.RsaOaep256),
            Row(
                "3.3",
                "amr asked by claims",
                fixture => TokensAsync(fixture, ("claims", Amr)),
                IdToken(token => Assert.That(token["amr"]!.ToJsonString(), Is.EqualTo("""["fc","pop","pin","mfa"]""")))
            ),
            Acr("eidas2", "eidas2"),
            Acr("eidas3", "eidas3"),
            Acr("eidas2 eidas3", "eidas2"),
            Acr("eidas3 eidas2", "eidas2"),
            Acr("eidas9", "eidas3"),
            Refused("no encryption algorithm", Registrations.NoEncryption),
            Refused("unknown encryption algorithm", Registrations.UnknownEncryption),
            Refused("signature other than ES256", Registrations.Rs256),
            Refused("no keys", Registrations.WithoutKeys),
            Refused("no usable key", Registrations.WithoutUsableKey),
            Row(
                "3.5",
                "the identity provider's level, above the one asked",
                async fixture =>
                {
                    AddPersona(fixture, "niveau-eleve", "eidas3");
                    return await TokensAsync(fixture, "niveau-eleve");
                },
                IdToken(token => Assert.That(token["acr"]!.GetValue<string>(), Is.EqualTo("eidas3")))
            ),
            Step(
                "4",
                "the identity provider's level, below the one asked",
                (fixture, browser) =>
                {
                    AddPersona(fixture, "niveau-substantiel", "eidas2");
                    return browser.ReachInformationPageAsync(
                        fixture.AuthorizeUrl(("acr_values", "eidas3")),
                        "niveau-substantiel"
                    );
                },
                Recorded.ErrorPage(500, "Y100001", wayBack: true)
            ),
            Step(
                "3.6",
                "single sign-on at eidas2: straight to verify",
                async (fixture, browser) =>
                {
                    await CallbackAsync(fixture, browser);
                    return await OpenAsync(fixture, browser);
                },
                (answer, _) =>
                    Assert.That(
                        (answer.Status, Regex.IsMatch(answer.Location!, "^/plus/api/v2/interaction/.{43}/verify$")),
                        Is.EqualTo((302, true)),
                        answer.Location
                    )
            ),
            Step(
                "3.6",
                "no single sign-on at eidas3",
                async (fixture, browser) =>
                {
                    await CallbackAsync(fixture, browser, ("acr_values", "eidas3"));
                    return await browser.OpenAsync(fixture.AuthorizeUrl(("acr_values", "eidas3")));
                },
                Recorded.Status(200).And(answer => Assert.That(answer.Body, Does.Contain("persona-test")))
            ),
            Step(
                "3.6",
                "single sign-on is eidas2, whatever the first login had",
                async (fixture, browser) =>
                {
                    await CallbackAsync(fixture, browser, ("acr_values", "eidas3"));
                    var again = await browser.FollowAsync(
                        await browser.SubmitAsync(await browser.OpenAsync(fixture.AuthorizeUrl()))
                    );
                    return await fixture.ExchangeAsync(again.CallbackQuery["code"]);
                },
                IdToken(token => Assert.That(token["acr"]!.GetValue<string>(), Is.EqualTo("eidas2")))
            ),
            Step(
                "3.6",
                "the session is ten minutes long from the login, used or not",
                async (fixture, browser) =>
                {
                    await CallbackAsync(fixture, browser);
                    fixture.Clock.Advance(TimeSpan.FromMinutes(6));
                    await browser.OpenAsync(fixture.AuthorizeUrl());
                    fixture.Clock.Advance(TimeSpan.FromMinutes(5));
                    return await OpenAsync(fixture, browser);
                },
                Recorded.InteractionOpens
            ),
            Step(
                "10",
                "a login of another level has ten minutes of its own, whatever is left of the session",
                async (fixture, browser) =>
                {
                    await CallbackAsync(fixture, browser);
                    fixture.Clock.Advance(TimeSpan.FromMinutes(9));
                    var page = await browser.OpenAsync(fixture.AuthorizeUrl(("acr_values", "eidas3")));
                    fixture.Clock.Advance(TimeSpan.FromMinutes(9));
                    var information = await browser.FollowAsync(await browser.SubmitAsync(page, ("persona", "test")));
                    return await browser.FollowAsync(await browser.SubmitAsync(information));
                },
                Callback
            ),
        ];

    private static FidelityRow Encrypted(string algorithm, string clientId) =>
        Row(
            "3.5",
            $"ID token encrypted with {algorithm}",
            fixture => TokensAsync(fixture, changes: ("client_id", clientId)),
            (answer, fixture) =>
            {
                var token = answer.Json["id_token"]!.GetValue<string>();
                IsNested(token, algorithm, clientId, fixture.Issuer);
                Assert.That(
                    Tokens.Text(ServiceKeys.Decrypt(token), 1),
                    Does.Match(
                        $$"""
                        ^{"sub":"[0-9a-f]{64}v1","auth_time":{{Now(
                            fixture
                        )}},"acr":"eidas2","nonce":"nonce-du-test-0123456789",{{Seal(fixture, clientId)}}}$
                        """
                    )
                );
            }
        );

    private static FidelityRow EncryptedUserInfo(string algorithm, string clientId) =>
        Row(
            "3.5",
            $"userinfo encrypted with {algorithm}",
            async fixture =>
            {
                var tokens = (await TokensAsync(fixture, changes: ("client_id", clientId))).Json;
                return await fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
            },
            (answer, fixture) =>
            {
                Assert.That(answer.ContentType, Is.EqualTo("application/jwt; charset=utf-8"));
                IsNested(answer.Body, algorithm, clientId, fixture.Issuer);
                Assert.That(
                    Tokens.Text(ServiceKeys.Decrypt(answer.Body), 1),
                    Does.Match(
                        $$"""
                        ^{"sub":"[0-9a-f]{64}v1","given_name":"Angela Claire Louise","family_name":"DUBOIS","email":"test@example.org","birthdate":"1962-08-24","gender":"female","birthplace":"75107","birthcountry":"99100",{{Seal(
                            fixture,
                            clientId
                        )}}}$
                        """
                    )
                );
            }
        );

    /// <summary>Opened by jose-jwt with the service's private key; both headers to the letter.</summary>
    private static void IsNested(string token, string algorithm, string clientId, string issuer)
    {
        var elliptic = algorithm == "ECDH-ES";
        var header =
            $$"""{"alg":"{{algorithm}}","enc":"A256GCM","cty":"JWT","kid":"cle-{{algorithm}}","iss":"{{issuer}}","aud":"{{clientId}}"{{(
                elliptic ? """,\"epk\":{\"x\":\"#\",\"crv\":\"P-256\",\"kty\":\"EC\",\"y\":\"#\"}""".Replace("\\", "", StringComparison.Ordinal) : ""
            )}}}""";
        var pattern = Regex.Escape(header).Replace("\\#", "[A-Za-z0-9_-]{43}", StringComparison.Ordinal);
        Assert.That(Tokens.Text(token, 0), Does.Match($"^{pattern}$"));
        Assert.That(token.Split('.')[1], elliptic ? Is.Empty : Has.Length.EqualTo(342));
        var inside = ServiceKeys.Decrypt(token);
        Assert.That(inside.Split('.'), Has.Length.EqualTo(3));
        Assert.That(Tokens.Text(inside, 0), Is.EqualTo("""{"alg":"ES256","kid":"pkcs11:hsm"}"""));
    }

    private static FidelityRow Acr(string asked, string obtained) =>
        Row(
            "3.5",
            $"acr_values={asked} gives {obtained}",
            fixture => TokensAsync(fixture, changes: ("acr_values", asked)),
            IdToken(token => Assert.That(token["acr"]!.GetValue<string>(), Is.EqualTo(obtained)))
        );

    private static FidelityRow Refused(string why, string clientId) =>
        Row(
            "4",
            $"client record invalid: {why}",
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                return await browser.GetAsync(fixture.AuthorizeUrl(("client_id", clientId)).AbsoluteUri);
            },
            Recorded.ErrorPage(400, "Y043310B")
        );

    private static void AddPersona(SimulatorFixture fixture, string id, string acr) =>
        fixture.Simulator.Population.Add(
            new SimulatorPersona
            {
                Id = id,
                Title = "Ajoutée par un test",
                DeclaredIdentity = fixture.Simulator.Population.Find("test")!.DeclaredIdentity,
                Email = "niveau@example.org",
                Acr = acr,
            }
        );

    private static Task<Answer> OpenAsync(SimulatorFixture fixture, Browser browser) =>
        browser.GetAsync(fixture.AuthorizeUrl().AbsoluteUri);

    private static async Task<Answer> CallbackAsync(
        SimulatorFixture fixture,
        Browser browser,
        params (string Name, string? Value)[] changes
    ) =>
        await browser.FollowAsync(
            await browser.SubmitAsync(await browser.ReachInformationPageAsync(fixture.AuthorizeUrl(changes)))
        );

    private static async Task<Answer> TokensAsync(
        SimulatorFixture fixture,
        string persona = "test",
        params (string Name, string? Value)[] changes
    )
    {
        var clientId = changes.FirstOrDefault(change => change.Name == "client_id").Value ?? SimulatorFixture.ClientId;
        var callback = await fixture.SignInAsync(persona, changes: changes);
        return await fixture.ExchangeAsync(callback["code"], ("client_id", clientId));
    }

    private static Task<Answer> TokensAsync(SimulatorFixture fixture, params (string Name, string? Value)[] changes) =>
        TokensAsync(fixture, "test", changes);

    private static void FirstStep(Answer answer, SimulatorFixture fixture)
    {
        Recorded.InteractionOpens(answer, fixture);
        Assert.That(
            answer.Headers["set-cookie"],
            Does.Match("(^|, )fc_session_id=[^;]+; max-age=1800; path=/plus/api/v2; samesite=lax; httponly")
        );
        Assert.That(Regex.Matches(answer.Headers["set-cookie"], "path=/plus/api/v2"), Has.Count.EqualTo(5));
    }

    private static void Callback(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Status, Is.EqualTo(303), answer.Body);
        Assert.That(answer.CallbackQuery.Keys, Is.EqualTo(["code", "state", "iss"]));
        Assert.That(answer.CallbackQuery["iss"], Is.EqualTo(fixture.Simulator.PlusIssuer));
    }

    private static void TokenResponse(Answer answer, SimulatorFixture fixture)
    {
        Assert.That((answer.Status, answer.Headers["cache-control"]), Is.EqualTo((200, "no-store")));
        Assert.That(
            answer.Json.Select(member => member.Key),
            Is.EqualTo(["access_token", "expires_in", "id_token", "scope", "token_type"])
        );
        Assert.That(answer.Json["expires_in"]!.GetValue<int>(), Is.EqualTo(60));
    }

    private static long Now(SimulatorFixture fixture) => fixture.Clock.GetUtcNow().ToUnixTimeSeconds();

    private static string Seal(SimulatorFixture fixture, string clientId) =>
        $"""
            "aud":"{clientId}","exp":{Now(fixture) + 60},"iat":{Now(fixture)},"iss":"{Regex.Escape(fixture.Issuer)}"
            """;

    private static Action<Answer, SimulatorFixture> IdToken(Action<JsonObject> expect) =>
        (answer, _) => expect(Tokens.Payload(Tokens.Open(answer.Json["id_token"]!.GetValue<string>())));

    private static FidelityRow Row(
        string section,
        string line,
        Func<SimulatorFixture, Task<Answer>> send,
        Action<Answer, SimulatorFixture> expect
    ) => new(section, line, send, expect);

    private static FidelityRow Step(
        string section,
        string line,
        Func<SimulatorFixture, Browser, Task<Answer>> send,
        Action<Answer, SimulatorFixture> expect
    ) =>
        new(
            section,
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                return await send(fixture, browser);
            },
            expect
        );
}
