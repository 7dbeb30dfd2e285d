using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 3: the nominal login, its tokens, single sign-on and prompt.</summary>
internal static class LoginRows
{
    public static IEnumerable<FidelityRow> All => Rows.Select(row => row.OnFranceConnect());

    private static IEnumerable<FidelityRow> Rows =>
        [
            Step("3.1", "step 1: 303, relative, cookies", OpenAsync, FirstStep),
            Step(
                "3.1",
                "step 2: the choice page",
                async (f, b) => await b.FollowAsync(await OpenAsync(f, b)),
                ChoicePage
            ),
            Step(
                "3.1",
                "step 2: scope openid alone announces an anonymous connection",
                (fixture, browser) => browser.OpenAsync(fixture.AuthorizeUrl(("scope", "openid"))),
                Recorded.Status(200).And(answer => Assert.That(answer.Body, Does.Contain("Connexion anonyme")))
            ),
            Step("3.1", "step 4: callback", ChooseAsync, Redirects(302, "^/api/v2/oidc-callback\\?code=[^&]+&state=")),
            Step(
                "3.1",
                "step 4: verify",
                async (f, b) => await Next(b, await ChooseAsync(f, b)),
                Redirects(302, "/verify$")
            ),
            Step(
                "3.1",
                "step 4: consent",
                async (f, b) => await Next(b, await Next(b, await ChooseAsync(f, b))),
                Redirects(302, "/consent$")
            ),
            Step("3.1", "step 5: information page", InformationAsync, Recorded.Status(200)),
            Step(
                "3.1",
                "step 5: resume",
                async (f, b) => await b.SubmitAsync(await InformationAsync(f, b)),
                Redirects(303, "^/api/v2/authorize/[A-Za-z0-9_-]{43}$")
            ),
            Step("3.1", "step 5: the service", CallbackAsync, Callback),
            Step(
                "3.1",
                "step 5: mandatory check box of a private service",
                (fixture, browser) =>
                    browser.ReachInformationPageAsync(fixture.AuthorizeUrl(("client_id", Registrations.Private))),
                Recorded
                    .Status(200)
                    .And(answer =>
                        Assert.That(answer.Body, Does.Match("type=\"checkbox\"[^>]+name=\"consent\"[^>]+required"))
                    )
            ),
            State("spaces, plus, slash, equals, ampersand, accents", " a+b/c=d&é ï?"),
            State("2000 characters", new string('s', 2000)),
            Row(
                "3.1",
                "nonce of 1000 characters",
                fixture => TokensAsync(fixture, ("nonce", new string('n', 1000))),
                IdToken(token => Assert.That(token["nonce"]!.GetValue<string>(), Has.Length.EqualTo(1000)))
            ),
            Row("3.2", "token response", fixture => TokensAsync(fixture), TokenResponse),
            IdTokenOf("ES256", SimulatorFixture.ClientId, """{"alg":"ES256","kid":"pkcs11:ES256:hsm"}"""),
            IdTokenOf("RS256", Registrations.Rs256, """{"alg":"RS256","kid":"pkcs11:RS256:hsm"}"""),
            IdTokenOf("HS256", Registrations.Hs256, """{"alg":"HS256"}"""),
            Row("3.3", "payload", fixture => TokensAsync(fixture), IdTokenPayload),
            UserInfoOf("ES256", SimulatorFixture.ClientId, """{"alg":"ES256","kid":"pkcs11:ES256:hsm"}"""),
            UserInfoOf("RS256", Registrations.Rs256, """{"alg":"RS256","kid":"pkcs11:RS256:hsm"}"""),
            UserInfoOf("HS256", Registrations.Hs256, """{"alg":"HS256"}"""),
            Row(
                "3.4",
                "accents and ligatures as they are, nothing escaped",
                fixture => UserInfoAsync(fixture, "carac_speciaux", ("scope", "openid given_name family_name")),
                (answer, _) =>
                    Assert.That(
                        Tokens.Text(answer.Body, 1),
                        Does.Contain(
                            "\"given_name\":\"JulieéàèùòœæŒÆ\",\"given_name_array\":[\"JulieéàèùòœæŒÆ\"],\"family_name\":\"DURANTÉÀÈÙÒŒÆŒÆ\""
                        )
                    )
            ),
            Step(
                "3.3",
                "auth_time after single sign-on, without new authentication",
                async (fixture, browser) =>
                {
                    await CallbackAsync(fixture, browser);
                    fixture.Clock.Advance(TimeSpan.FromMinutes(5));
                    var callback = await CallbackAgainAsync(browser, fixture.AuthorizeUrl());
                    return await fixture.ExchangeAsync(callback.CallbackQuery["code"]);
                },
                IdTokenPayload
            ),
            Row(
                "3.3",
                "amr asked by claims",
                fixture => TokensAsync(fixture, ("claims", """{"id_token":{"amr":{"essential":true}}}""")),
                IdToken(token => Assert.That(token["amr"]!.ToJsonString(), Is.EqualTo("""["fc","pwd"]""")))
            ),
            Row(
                "1 (13)",
                "amr asked by claims, null value",
                fixture => TokensAsync(fixture, ("claims", """{"id_token":{"amr":null}}""")),
                IdToken(token => Assert.That(token["amr"]!.ToJsonString(), Is.EqualTo("""["fc","pwd"]""")))
            ),
            Row(
                "1 (13)",
                "scope amr yields no claim",
                fixture => TokensAsync(fixture, ("scope", "openid amr")),
                IdToken(token => Assert.That(token.ContainsKey("amr"), Is.False))
            ),
            Row(
                "1 (14)",
                "acr_values=eidas9 gives eidas1",
                fixture => TokensAsync(fixture, ("acr_values", "eidas9")),
                IdToken(token => Assert.That(token["acr"]!.GetValue<string>(), Is.EqualTo("eidas1")))
            ),
            Eidas1("eidas2 eidas1"),
            Eidas1("eidas1 eidas2 eidas3"),
            Row(
                "1 (15)",
                "unknown scope dropped from the token response",
                fixture => TokensAsync(fixture, ("scope", "openid foo_bar email")),
                (answer, _) => Assert.That(answer.Json["scope"]!.GetValue<string>(), Is.EqualTo("openid email"))
            ),
            Step(
                "3.6",
                "single sign-on: straight to verify",
                SecondLoginAsync,
                Redirects(302, "^/api/v2/interaction/.{43}/verify$")
            ),
            Step(
                "3.6",
                "single sign-on: only the information page",
                async (f, b) => await b.FollowAsync(await SecondLoginAsync(f, b)),
                Recorded.Status(200).And(answer => Assert.That(answer.Body, Does.Contain("data-testid=\"continue\"")))
            ),
            Step(
                "3.6",
                "single sign-on of the same client",
                async (fixture, browser) =>
                {
                    await CallbackAsync(fixture, browser);
                    return await browser.GetAsync(fixture.AuthorizeUrl().AbsoluteUri);
                },
                Redirects(302, "^/api/v2/interaction/.{43}/verify$")
            ),
            Step(
                "3.6",
                "single sign-on of the same client: the information page, then the service",
                async (fixture, browser) =>
                {
                    await CallbackAsync(fixture, browser);
                    return await CallbackAgainAsync(browser, fixture.AuthorizeUrl());
                },
                Callback
            ),
            AsNoPrompt("consent"),
            AsNoPrompt("login consent"),
            AsNoPromptAgain("consent"),
            AsNoPromptAgain("login consent"),
            Step(
                "3.6",
                "prompt=login allowed: no information page",
                (fixture, browser) =>
                    browser.ReachInformationPageAsync(
                        fixture.AuthorizeUrl(("client_id", Registrations.Prompting), ("prompt", "login"))
                    ),
                Callback
            ),
            Step(
                "3.6",
                "prompt=login allowed and a live session: no page at all",
                async (fixture, browser) =>
                {
                    await CallbackAsync(fixture, browser);
                    return await browser.OpenAsync(
                        fixture.AuthorizeUrl(("client_id", Registrations.Prompting), ("prompt", "login"))
                    );
                },
                Callback
            ),
            Step(
                "3.6",
                "prompt=login not allowed: ignored",
                (fixture, browser) => browser.ReachInformationPageAsync(fixture.AuthorizeUrl(("prompt", "login"))),
                Recorded.Status(200)
            ),
            Step(
                "3.6",
                "ui_locales=en-GB: the page stays French",
                (fixture, browser) => browser.OpenAsync(fixture.AuthorizeUrl(("ui_locales", "en-GB"))),
                Recorded.Status(200).And(answer => Assert.That(answer.Body, Does.Contain("<html lang=\"fr\">")))
            ),
            Step(
                "3.6",
                "idp_hint allowed: 302 to the identity provider",
                (fixture, browser) => browser.GetAsync(Hinted(fixture).AbsoluteUri),
                Redirects(302, "/identity-provider$")
            ),
            Step(
                "3.6",
                "idp_hint allowed: to the end",
                async (fixture, browser) =>
                    await browser.FollowAsync(
                        await browser.SubmitAsync(await browser.ReachInformationPageAsync(Hinted(fixture)))
                    ),
                Callback
            ),
        ];

    private static Uri Hinted(SimulatorFixture fixture) =>
        fixture.AuthorizeUrl(
            ("client_id", Registrations.Hinting),
            ("idp_hint", "9c716f61-b8a1-435c-a407-ef4d677ec270")
        );

    // From a service allowed to skip the page: "login" alone would.
    private static FidelityRow AsNoPrompt(string prompt) =>
        Step(
            "3.6",
            $"prompt={prompt}: same as no prompt",
            async (fixture, browser) =>
            {
                var page = await browser.ReachInformationPageAsync(Prompted(fixture, prompt));
                Assert.That(page.Body, Does.Contain("data-testid=\"continue\""));
                return await browser.FollowAsync(await browser.SubmitAsync(page));
            },
            Callback
        );

    private static FidelityRow AsNoPromptAgain(string prompt) =>
        Step(
            "3.6",
            $"prompt={prompt} and a live session: same as no prompt",
            async (fixture, browser) =>
            {
                await CallbackAsync(fixture, browser);
                var again = await browser.GetAsync(Prompted(fixture, prompt).AbsoluteUri);
                Redirects(302, "^/api/v2/interaction/.{43}/verify$")(again, fixture);
                return await browser.FollowAsync(again);
            },
            Recorded.Status(200).And(answer => Assert.That(answer.Body, Does.Contain("data-testid=\"continue\"")))
        );

    private static Uri Prompted(SimulatorFixture fixture, string prompt) =>
        fixture.AuthorizeUrl(("client_id", Registrations.Prompting), ("prompt", prompt));

    private static FidelityRow Eidas1(string asked) =>
        Row(
            "3.5",
            $"acr_values={asked} gives eidas1",
            fixture => TokensAsync(fixture, ("acr_values", asked)),
            IdToken(token => Assert.That(token["acr"]!.GetValue<string>(), Is.EqualTo("eidas1")))
        );

    private static Task<Answer> OpenAsync(SimulatorFixture fixture, Browser browser) =>
        browser.GetAsync(fixture.AuthorizeUrl().AbsoluteUri);

    private static async Task<Answer> ChooseAsync(SimulatorFixture fixture, Browser browser) =>
        await browser.SubmitAsync(await browser.OpenAsync(fixture.AuthorizeUrl()), ("persona", "test"));

    private static Task<Answer> InformationAsync(SimulatorFixture fixture, Browser browser) =>
        browser.ReachInformationPageAsync(fixture.AuthorizeUrl());

    private static async Task<Answer> CallbackAsync(SimulatorFixture fixture, Browser browser) =>
        await browser.FollowAsync(await browser.SubmitAsync(await InformationAsync(fixture, browser)));

    private static async Task<Answer> SecondLoginAsync(SimulatorFixture fixture, Browser browser)
    {
        await CallbackAsync(fixture, browser);
        return await browser.GetAsync(fixture.AuthorizeUrl(("client_id", Registrations.Rs256)).AbsoluteUri);
    }

    /// <summary>A second login of the same browser: the information page, then the service.</summary>
    private static async Task<Answer> CallbackAgainAsync(Browser browser, Uri address) =>
        await browser.FollowAsync(await browser.SubmitAsync(await browser.OpenAsync(address)));

    private static Task<Answer> Next(Browser browser, Answer answer) => browser.GetAsync(answer.Location!);

    private static async Task<Answer> TokensAsync(
        SimulatorFixture fixture,
        params (string Name, string? Value)[] changes
    )
    {
        return await TokensAsync(fixture, "test", changes);
    }

    private static async Task<Answer> TokensAsync(
        SimulatorFixture fixture,
        string persona,
        (string Name, string? Value)[] changes
    )
    {
        var clientId = changes.FirstOrDefault(change => change.Name == "client_id").Value ?? SimulatorFixture.ClientId;
        var callback = await fixture.SignInAsync(persona, changes: changes);
        return await fixture.ExchangeAsync(callback["code"], ("client_id", clientId));
    }

    private static async Task<Answer> UserInfoAsync(
        SimulatorFixture fixture,
        string persona,
        params (string Name, string? Value)[] changes
    )
    {
        var tokens = (await TokensAsync(fixture, persona, changes)).Json;
        return await fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
    }

    private static void FirstStep(Answer answer, SimulatorFixture fixture)
    {
        Recorded.InteractionOpens(answer, fixture);
        var cookies = answer.Headers["set-cookie"];
        Assert.That(
            cookies,
            Does.Not.Contain("secure"),
            "over http most clients would drop them: see CookieTests for https"
        );
        foreach (
            var name in (string[])
                ["fc_session_id", "_interaction", "_interaction.sig", "_interaction_resume", "_interaction_resume.sig"]
        )
        {
            Assert.That(cookies, Does.Match($"(^|, ){name}=[^;]+; max-age=1800;[^,]*samesite=lax; httponly"));
        }

        Assert.That(answer.Headers["cache-control"], Is.EqualTo("no-store"));
    }

    private static void ChoicePage(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.Body, Does.Contain("<form method=\"post\" action=\"/api/v2/redirect-to-idp\">"));
        Assert.That(answer.HiddenFields.Keys, Is.EquivalentTo(["providerUid", "csrfToken"]));
    }

    private static void Callback(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Status, Is.EqualTo(303), answer.Body);
        Assert.That(
            answer.Location,
            Does.Match(
                $"^{SimulatorFixture.RedirectUri}\\?code=[A-Za-z0-9_-]{{43}}&state=etat-du-test&iss=http%3A%2F%2F"
            )
        );
        Assert.That(answer.CallbackQuery["iss"], Is.EqualTo(fixture.Issuer));
    }

    private static void TokenResponse(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(answer.ContentType, Is.EqualTo("application/json; charset=utf-8"));
        Assert.That(answer.Headers["cache-control"], Is.EqualTo("no-store"));
        Assert.That(answer.Headers, Does.Not.ContainKey("pragma"));
        Assert.That(
            answer.Json.Select(member => member.Key),
            Is.EqualTo(["access_token", "expires_in", "id_token", "scope", "token_type"])
        );
        Assert.That(answer.Json["access_token"]!.GetValue<string>(), Does.Match("^[A-Za-z0-9_-]{43}$"));
        Assert.That(answer.Json["expires_in"]!.GetValue<int>(), Is.EqualTo(60));
        Assert.That(answer.Json["scope"]!.GetValue<string>(), Is.EqualTo(SimulatorFixture.AllScopes));
        Assert.That(answer.Json["token_type"]!.GetValue<string>(), Is.EqualTo("Bearer"));
    }

    private static void IdTokenPayload(Answer answer, SimulatorFixture fixture)
    {
        var token = Tokens.Payload(answer.Json["id_token"]!.GetValue<string>());
        Assert.That(
            token.Select(member => member.Key),
            Is.EqualTo(["sub", "auth_time", "acr", "nonce", "aud", "exp", "iat", "iss"])
        );
        Assert.That(token["sub"]!.GetValue<string>(), Does.Match("^[0-9a-f]{64}v1$"));
        Assert.That(token["exp"]!.GetValue<long>() - token["iat"]!.GetValue<long>(), Is.EqualTo(60));
        Assert.That(token["auth_time"]!.GetValue<long>(), Is.EqualTo(token["iat"]!.GetValue<long>()));
        Assert.That(token["nonce"]!.GetValue<string>(), Is.EqualTo("nonce-du-test-0123456789"));
        Assert.That(token["acr"]!.GetValue<string>(), Is.EqualTo("eidas1"));
        Assert.That(token["aud"]!.GetValue<string>(), Is.EqualTo(SimulatorFixture.ClientId));
        Assert.That(token["iss"]!.GetValue<string>(), Is.EqualTo(fixture.Issuer));
        Assert.That(token["iat"]!.GetValue<long>(), Is.EqualTo(fixture.Clock.GetUtcNow().ToUnixTimeSeconds()));
    }

    private static Action<Answer, SimulatorFixture> IdToken(Action<JsonObject> expect) =>
        (answer, _) => expect(Tokens.Payload(answer.Json["id_token"]!.GetValue<string>()));

    private static Action<Answer, SimulatorFixture> Redirects(int status, string pattern) =>
        Recorded.Status(status).And(answer => Assert.That(answer.Location, Does.Match(pattern)));

    private static FidelityRow IdTokenOf(string algorithm, string clientId, string header) =>
        Row(
            "3.3",
            $"header {algorithm}",
            fixture => TokensAsync(fixture, ("client_id", clientId)),
            (answer, _) =>
                Assert.That(
                    Tokens.Header(answer.Json["id_token"]!.GetValue<string>()).ToJsonString(),
                    Is.EqualTo(header)
                )
        );

    private static FidelityRow UserInfoOf(string algorithm, string clientId, string header) =>
        Row(
            "3.4",
            $"header {algorithm}",
            fixture => UserInfoAsync(fixture, "test", ("client_id", clientId)),
            (answer, _) => Assert.That(Tokens.Text(answer.Body, 0), Is.EqualTo(header))
        );

    private static FidelityRow State(string line, string state) =>
        Step(
            "3.1",
            $"state echoed: {line}",
            async (fixture, browser) =>
                await browser.FollowAsync(
                    await browser.SubmitAsync(
                        await browser.ReachInformationPageAsync(fixture.AuthorizeUrl(("state", state)))
                    )
                ),
            (answer, _) => Assert.That(answer.CallbackQuery["state"], Is.EqualTo(state))
        );

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
