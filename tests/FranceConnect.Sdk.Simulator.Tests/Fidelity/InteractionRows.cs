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
                Recorded.Status(303).And(answer => Assert.That(answer.Location, Does.StartWith("/api/v2/authorize/")))
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
            new(
                "4",
                "identity provider error: choice page again, new interaction",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var first = await browser.GetAsync(fixture.AuthorizeUrl().AbsoluteUri);
                    var page = await browser.FollowAsync(first);
                    var toCallback = await browser.SubmitAsync(page, ("persona", "test"));
                    var refused = toCallback.Location!.Replace(
                        "code=",
                        "error=access_denied&code=",
                        StringComparison.Ordinal
                    );
                    var again = await browser.GetAsync(refused);
                    Assert.That(again.Location, Does.StartWith("/api/v2/interaction/").And.Not.EqualTo(first.Location));
                    return await browser.FollowAsync(again);
                },
                Recorded
                    .Status(200)
                    .And(answer => Assert.That(answer.Body, Does.Contain("data-testid=\"provider-failed\"")))
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
                Recorded.ErrorPage(400, "Y04D5AB7")
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
            Get("unknown path", "/inconnu", Recorded.ErrorPage(404, "Y000404")),
            Get(
                "GET /api/v2/",
                "/",
                Recorded
                    .Status(301)
                    .And(answer => Assert.That(answer.Location, Is.EqualTo("https://franceconnect.gouv.fr")))
            ),
            new(
                "1 (13)",
                "claims asks another claim: fails on the last step",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.ReachInformationPageAsync(
                        fixture.AuthorizeUrl(("claims", """{"userinfo":{"email":null}}"""))
                    );
                    return await browser.FollowAsync(await browser.SubmitAsync(page));
                },
                Recorded.ErrorPage(409, "Y190004", wayBack: true)
            ),
        ];

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
