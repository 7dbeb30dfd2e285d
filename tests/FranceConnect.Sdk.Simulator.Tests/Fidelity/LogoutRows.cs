using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 8: logout.</summary>
internal static class LogoutRows
{
    private const string Confirm = "/session/end/confirm";
    private const string Disconnect = "/client/disconnect-from-idp";

    public static IEnumerable<FidelityRow> All =>
        [
            Start("nominal: first page", (_, _) => { }, AutoSubmits(Disconnect)),
            WithSession(
                "nominal: to the identity provider's end session and back",
                async (browser, start) => await browser.SubmitAsync(start),
                Recorded
                    .Status(302)
                    .And(answer => Assert.That(answer.Location, Does.EndWith("/api/v2/client/logout-callback")))
            ),
            WithSession(
                "nominal: second page",
                async (browser, start) => await browser.FollowAsync(await browser.SubmitAsync(start)),
                AutoSubmits(Confirm).And(answer => Assert.That(answer.HiddenFields.Keys, Is.EqualTo(["xsrf"])))
            ),
            WithSession("nominal: the service", WalkAsync, Ends($"{SimulatorFixture.PostLogoutUri}?state=fin")),
            WithSession(
                "without post_logout_redirect_uri",
                WalkAsync,
                Ends($"/session/end/success?client_id={SimulatorFixture.ClientId}"),
                ("post_logout_redirect_uri", null)
            ),
            WithSession(
                "without post_logout_redirect_uri: last page",
                async (browser, start) => await browser.FollowAsync(await WalkAsync(browser, start)),
                Recorded
                    .Status(200)
                    .And(answer => Assert.That(answer.Body, Does.Contain("data-testid=\"logged-out\""))),
                ("post_logout_redirect_uri", null)
            ),
            Row(
                "nominal: the access token is revoked",
                async (fixture, browser, hint, token) =>
                {
                    await WalkAsync(browser, await browser.GetAsync(Url(fixture, hint)));
                    return await fixture.UserInfoAsync(token);
                },
                Recorded.JsonError(401, "invalid_token", "invalid token provided (access token not found)", "Y040001")
            ),
            Stranger(
                "browser without session: page",
                (_, start) => Task.FromResult(start),
                AutoSubmits(Confirm)
                    .And(answer =>
                    {
                        Assert.That(answer.HiddenFields.Keys, Is.EqualTo(["xsrf", "logout"]));
                        Assert.That(answer.HiddenFields["logout"], Is.EqualTo("yes"));
                    })
            ),
            Stranger(
                "browser without session: the service",
                (browser, start) => browser.SubmitAsync(start),
                Ends($"{SimulatorFixture.PostLogoutUri}?state=fin")
            ),
            Row(
                "browser without session: nothing is revoked",
                async (fixture, _, hint, token) =>
                {
                    using var stranger = fixture.OpenBrowser();
                    await stranger.SubmitAsync(await stranger.GetAsync(Url(fixture, hint)));
                    return await fixture.UserInfoAsync(token);
                },
                Recorded.Status(200)
            ),
            Start("no id_token_hint", (_, q) => q.Remove("id_token_hint"), Recorded.ErrorPage(400, "Y000400")),
            Start("id_token_hint empty", (_, q) => q["id_token_hint"] = "", Recorded.ErrorPage(400, "Y000400")),
            Start(
                "no id_token_hint, no post_logout_redirect_uri",
                (_, query) => query.Clear(),
                Recorded.ErrorPage(400, "Y000400")
            ),
            Start("any other parameter", (_, q) => q["foo"] = "bar", Recorded.ErrorPage(400, "Y000400")),
            Start("garbage hint", (_, q) => q["id_token_hint"] = "n-importe-quoi", NotDecoded),
            Start("JWE hint", (_, q) => q["id_token_hint"] = "a.b.c.d.e", NotDecoded),
            Row(
                    "JWE hint: the ID token as received",
                    async (fixture, browser, _, _) =>
                    {
                        var encrypted = (await fixture.LoginAsync())["id_token"]!.GetValue<string>();
                        Assert.That(encrypted.Split('.'), Has.Length.EqualTo(5));
                        return await browser.GetAsync(Url(fixture, encrypted));
                    },
                    NotDecoded
                )
                .OnPlus(),
            Start(
                "hint with a broken signature",
                (_, query) => query["id_token_hint"] = Break(query["id_token_hint"]!),
                Recorded.JsonError(
                    400,
                    "invalid_request",
                    "could not validate id_token_hint (signature verification failed)",
                    "Y045AFAE"
                )
            ),
            Start(
                "post_logout_redirect_uri not registered",
                (_, query) => query["post_logout_redirect_uri"] = "https://autre.example/",
                Recorded.JsonError(
                    400,
                    "invalid_request",
                    "post_logout_redirect_uri not registered (undefined)",
                    "Y04CFAEF"
                )
            ),
            Start(
                "client_id different from the hint's aud",
                (_, query) => query["client_id"] = Registrations.Rs256,
                Recorded.JsonError(
                    400,
                    "invalid_request",
                    "client_id does not match the provided id_token_hint (undefined)",
                    "Y0467882"
                )
            ),
            Start(
                "client_id, logout_hint, ui_locales accepted",
                (_, query) =>
                {
                    query["client_id"] = SimulatorFixture.ClientId;
                    query["logout_hint"] = "x";
                    query["ui_locales"] = "fr";
                },
                Recorded.Status(200)
            ),
            Start("expired hint (67 s)", (f, _) => f.Clock.Advance(TimeSpan.FromSeconds(67)), Recorded.Status(200)),
            Start("HS256 hint", (_, _) => { }, Recorded.Status(200), Registrations.Hs256).OnFranceConnect(),
        ];

    private static Action<Answer, SimulatorFixture> NotDecoded =>
        Recorded.JsonError(
            400,
            "invalid_request",
            "could not decode id_token_hint (invalid JWT.decode input)",
            "Y04FEDB9"
        );

    private static Action<Answer, SimulatorFixture> Ends(string address) =>
        (answer, fixture) =>
        {
            Recorded.Status(303)(answer, fixture);
            Assert.That(answer.Location, Is.EqualTo(address.StartsWith('/') ? fixture.Prefix + address : address));
        };

    private static Action<Answer, SimulatorFixture> AutoSubmits(string action) =>
        (answer, fixture) =>
        {
            Recorded.Status(200)(answer, fixture);
            Assert.That(
                answer.Body,
                Does.Contain($"<form method=\"post\" action=\"{fixture.Prefix}{action}\" data-auto-submit>")
            );
        };

    private static async Task<Answer> WalkAsync(Browser browser, Answer start) =>
        await browser.SubmitAsync(await browser.FollowAsync(await browser.SubmitAsync(start)));

    private static FidelityRow Start(
        string line,
        Action<SimulatorFixture, Dictionary<string, string?>> change,
        Action<Answer, SimulatorFixture> expect,
        string clientId = SimulatorFixture.ClientId
    ) =>
        Row(
            line,
            async (fixture, browser, hint, _) =>
            {
                var query = Parameters(hint);
                change(fixture, query);
                return await browser.GetAsync(QueryHelpers.AddQueryString($"{fixture.Issuer}/session/end", query));
            },
            expect,
            clientId
        );

    private static FidelityRow WithSession(
        string line,
        Func<Browser, Answer, Task<Answer>> walk,
        Action<Answer, SimulatorFixture> expect,
        params (string Name, string? Value)[] changes
    ) =>
        Row(
            line,
            async (f, browser, hint, _) => await walk(browser, await browser.GetAsync(Url(f, hint, changes))),
            expect
        );

    private static FidelityRow Stranger(
        string line,
        Func<Browser, Answer, Task<Answer>> walk,
        Action<Answer, SimulatorFixture> expect
    ) =>
        Row(
            line,
            async (fixture, _, hint, _) =>
            {
                using var stranger = fixture.OpenBrowser();
                return await walk(stranger, await stranger.GetAsync(Url(fixture, hint)));
            },
            expect
        );

    private static FidelityRow Row(
        string line,
        Func<SimulatorFixture, Browser, string, string, Task<Answer>> send,
        Action<Answer, SimulatorFixture> expect,
        string clientId = SimulatorFixture.ClientId
    ) =>
        new(
            "8",
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                var page = await browser.ReachInformationPageAsync(fixture.AuthorizeUrl(("client_id", clientId)));
                var callback = await browser.FollowAsync(await browser.SubmitAsync(page));
                var tokens = (
                    await fixture.ExchangeAsync(callback.CallbackQuery["code"], ("client_id", clientId))
                ).Json;
                return await send(
                    fixture,
                    browser,
                    Tokens.Open(tokens["id_token"]!.GetValue<string>()),
                    tokens["access_token"]!.GetValue<string>()
                );
            },
            expect
        );

    private static Dictionary<string, string?> Parameters(string hint) =>
        new()
        {
            ["id_token_hint"] = hint,
            ["post_logout_redirect_uri"] = SimulatorFixture.PostLogoutUri,
            ["state"] = "fin",
        };

    private static string Url(SimulatorFixture fixture, string hint, params (string Name, string? Value)[] changes)
    {
        var query = Parameters(hint);
        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        return QueryHelpers.AddQueryString($"{fixture.Issuer}/session/end", query.Where(p => p.Value is not null));
    }

    private static string Break(string token)
    {
        var middle = token.LastIndexOf('.') + 10;
        return token[..middle] + (token[middle] == 'A' ? 'B' : 'A') + token[(middle + 1)..];
    }
}
