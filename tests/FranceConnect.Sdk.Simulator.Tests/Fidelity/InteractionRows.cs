namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 4, « During the interaction », and the single sign-on of section 3.6.</summary>
internal static class InteractionRows
{
    public static IEnumerable<FidelityRow> All =>
        [
            new(
                "4",
                "back link on the choice page: 303 first",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.OpenAsync(fixture.AuthorizeUrl());
                    return await browser.GetAsync(page.BackLink!);
                },
                Recorded.Status(303).And(answer => Assert.That(answer.Location, Does.Contain("/api/v2/authorize/")))
            ),
            new(
                "4",
                "back link on the choice page: then the service",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.OpenAsync(fixture.AuthorizeUrl());
                    return await browser.FollowAsync(await browser.GetAsync(page.BackLink!));
                },
                Recorded.CallbackError("access_denied", "User auth aborted")
            ),
            new(
                "4",
                "back link on an error page",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.ReachInformationPageAsync(fixture.AuthorizeUrl(), "E010007");
                    return await browser.FollowAsync(await browser.GetAsync(page.BackLink!));
                },
                Recorded.CallbackError("access_denied", "user authentication aborted")
            ),
            ProviderError("access_denied"),
            ProviderError("login_required"),
            ProviderError("temporarily_unavailable"),
            new(
                "4",
                "support link with error_code and error_id once an interaction exists",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.ReachInformationPageAsync(fixture.AuthorizeUrl(), "E010007");
                    Assert.That(
                        page.Body,
                        Does.Match(
                            "data-testid=\"error-id\">([0-9a-f-]{36})<(.|\n)*<a href=\"[^\"]+\\?error_code=Y010007&amp;error_id=\\1\""
                        )
                    );
                    return page;
                },
                Recorded.ErrorPage(403, "Y010007", wayBack: true)
            ),
            WithoutCookies("interaction without cookies", "/interaction/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"),
            WithoutCookies("callback without cookies", "/oidc-callback?code=a&state=b"),
            new(
                "4",
                "wrong CSRF token",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.ReachInformationPageAsync(fixture.AuthorizeUrl());
                    return await browser.SubmitAsync(page, ("csrfToken", "faux"));
                },
                Recorded.ErrorPage(401, "Y470001", wayBack: true)
            ),
            new(
                "4",
                "other tab started a new login",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var firstTab = await browser.OpenAsync(fixture.AuthorizeUrl());
                    await browser.OpenAsync(fixture.AuthorizeUrl());
                    return await browser.SubmitAsync(firstTab, ("persona", "test"));
                },
                Recorded.ErrorPage(401, "Y470001", wayBack: true)
            ),
            OlderTab(
                "1 (16)",
                "older tab on the choice page, the newer login finished",
                (_, choice) => Task.FromResult(choice),
                Recorded.ErrorPage(401, "Y470001", wayBack: true)
            ),
            OlderTab(
                "1 (16)",
                "older tab on the information page, the newer login finished",
                async (browser, choice) =>
                    await browser.FollowAsync(await browser.SubmitAsync(choice, ("persona", "test"))),
                Recorded.ErrorPage(401, "Y470001", wayBack: true)
            ),
            OlderTab(
                "4",
                "back link on the older tab's error page, the newer login finished",
                (_, choice) => Task.FromResult(choice),
                Recorded.CallbackError("access_denied", "user authentication aborted"),
                followsBackLink: true
            ),
            Finished(
                "choice page of a finished login shown again: abnormal navigation",
                (browser, choice, _) => browser.GetAsync(choice)
            ),
            Finished(
                "information page of a finished login posted again: abnormal navigation",
                (browser, _, information) => browser.SubmitAsync(information)
            ),
            new(
                "4",
                "wrong state from the identity provider",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.OpenAsync(fixture.AuthorizeUrl());
                    await browser.SubmitAsync(page, ("persona", "test"));
                    return await browser.GetAsync("/oidc-callback?code=a&state=faux");
                },
                Recorded.ErrorPage(403, "Y020022", wayBack: true)
            ),
            new(
                "4",
                "unknown identity provider",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.OpenAsync(fixture.AuthorizeUrl());
                    return await browser.SubmitAsync(page, ("persona", "test"), ("providerUid", "inconnu"));
                },
                Recorded.ErrorPage(500, "Y020019", wayBack: true)
            ),
            new(
                "4",
                "finished authorize/{uid} replayed",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.ReachInformationPageAsync(fixture.AuthorizeUrl());
                    var resume = (await browser.SubmitAsync(page)).Location!;
                    await browser.GetAsync(resume);
                    return await browser.GetAsync(resume);
                },
                Recorded.ErrorPage(400, "Y04D5AB7", wayBack: true)
            ),
            PersonaError("civil register: only under the usage name", "E010007", 403, "Y010007"),
            PersonaError("civil register: HTTP error", "E010012", 504, "Y010012"),
            PersonaError("civil register: time-out", "E010011", 504, "Y010011"),
            PersonaError("identity incomplete: e-mail", "sans_mail", 400, "Y600006"),
            PersonaError("identity incomplete: gender", "sans_genre", 400, "Y600006"),
            PersonaError("identity incomplete: birthplace", "sans_birthplace", 400, "Y600006"),
            PersonaError("identity incomplete: family name", "sans_nom_naissance", 400, "Y600006"),
            PersonaError("identity incomplete: given name", "sans_prenom", 400, "Y600006"),
            PersonaError("identity malformed: bad COG", "test_INVALID_COG", 400, "Y600006"),
            PersonaError("identity malformed: partial birth date", "mois_00", 400, "Y600006"),
            PersonaError("identity provider sends nothing usable", "inconnu", 502, "Y020026"),
            new(
                "4",
                "identity provider's user information unusable",
                async fixture =>
                {
                    fixture.Simulator.Population.Add(
                        new SimulatorPersona
                        {
                            Id = "informations-illisibles",
                            Title = "Ajoutée par un test",
                            DeclaredIdentity = new SimulatorIdentity(),
                            ErrorCode = "Y020027",
                        }
                    );
                    using var browser = fixture.OpenBrowser();
                    return await browser.ReachInformationPageAsync(fixture.AuthorizeUrl(), "informations-illisibles");
                },
                Recorded.ErrorPage(502, "Y020027", wayBack: true)
            ),
            Get("unknown path", "/inconnu", Recorded.ErrorPage(404, "Y000404")),
            Get("GET /api/v2/", "/", Home),
            Get("GET /api/v2, the issuer itself", "/api/v2", Home).OnFranceConnect(),
            OtherClaim("userinfo.email", """{"userinfo":{"email":null}}"""),
            OtherClaim("id_token.given_name", """{"id_token":{"given_name":null}}"""),
        ];

    private static Action<Answer, SimulatorFixture> Home =>
        Recorded.Status(301).And(answer => Assert.That(answer.Location, Is.EqualTo("https://franceconnect.gouv.fr")));

    private static FidelityRow ProviderError(string error) =>
        new(
            "4",
            $"identity provider error {error}: choice page again, new interaction",
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                var first = await browser.GetAsync(fixture.AuthorizeUrl().AbsoluteUri);
                var page = await browser.FollowAsync(first);
                var toCallback = await browser.SubmitAsync(page, ("persona", "test"));
                var refused = toCallback.Location!.Replace("code=", $"error={error}&code=", StringComparison.Ordinal);
                var again = await browser.GetAsync(refused);
                Assert.That(
                    again.Location,
                    Does.StartWith($"{fixture.Prefix}/interaction/").And.Not.EqualTo(first.Location)
                );
                return await browser.FollowAsync(again);
            },
            Recorded
                .Status(200)
                .And(answer => Assert.That(answer.Body, Does.Contain("data-testid=\"provider-failed\"")))
        );

    private static FidelityRow OtherClaim(string claim, string parameter) =>
        new(
            "1 (13)",
            $"claims asks {claim}: fails on the last step",
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                var page = await browser.ReachInformationPageAsync(fixture.AuthorizeUrl(("claims", parameter)));
                return await browser.FollowAsync(await browser.SubmitAsync(page));
            },
            Recorded.ErrorPage(409, "Y190004", wayBack: true)
        );

    private static FidelityRow OlderTab(
        string section,
        string line,
        Func<Browser, Answer, Task<Answer>> reach,
        Action<Answer, SimulatorFixture> expect,
        bool followsBackLink = false
    ) =>
        new(
            section,
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                var older = await reach(browser, await browser.OpenAsync(fixture.AuthorizeUrl()));
                var newer = await browser.OpenAsync(fixture.AuthorizeUrl());
                if (newer.HiddenFields.ContainsKey("providerUid"))
                {
                    newer = await browser.FollowAsync(await browser.SubmitAsync(newer, ("persona", "test")));
                }

                var callback = await browser.FollowAsync(await browser.SubmitAsync(newer));
                Assert.That(callback.CallbackQuery, Does.ContainKey("code"));
                var answer = await browser.SubmitAsync(older, ("persona", "test"));
                return followsBackLink ? await BackAsync(browser, answer) : answer;
            },
            expect
        );

    private static async Task<Answer> BackAsync(Browser browser, Answer page)
    {
        var first = await browser.GetAsync(page.BackLink!);
        Assert.That(first.Status, Is.EqualTo(303), first.Body);
        Assert.That(first.Location, Does.Contain("/api/v2/authorize/"));
        return await browser.FollowAsync(first);
    }

    // Protocol sheet, section 8.3: Y420001 is the citizen going back or refreshing, with a way back to the service.
    private static FidelityRow Finished(string line, Func<Browser, string, Answer, Task<Answer>> navigate) =>
        new(
            "4",
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                var choice = await browser.GetAsync(fixture.AuthorizeUrl().AbsoluteUri);
                var page = await browser.SubmitAsync(await browser.FollowAsync(choice), ("persona", "test"));
                var information = await browser.FollowAsync(page);
                await browser.FollowAsync(await browser.SubmitAsync(information));
                return await navigate(browser, choice.Location!, information);
            },
            Recorded.ErrorPage(400, "Y420001", wayBack: true)
        );

    private static FidelityRow WithoutCookies(string line, string path) =>
        Get(line, path, Recorded.ErrorPage(401, "Y190001"));

    private static FidelityRow PersonaError(string line, string persona, int status, string code) =>
        new(
            "4",
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                return await browser.ReachInformationPageAsync(fixture.AuthorizeUrl(), persona);
            },
            Recorded.ErrorPage(status, code, wayBack: true)
        );

    private static FidelityRow Get(string line, string path, Action<Answer, SimulatorFixture> expect) =>
        new(
            "4",
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                return await browser.GetAsync(path);
            },
            expect
        );
}
