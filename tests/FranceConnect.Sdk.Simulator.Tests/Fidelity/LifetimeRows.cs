namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 10 and the rows of 5, 6 and 9 that depend on time, on a clock the test moves.</summary>
internal static class LifetimeRows
{
    public static IEnumerable<FidelityRow> All =>
        [
            Code("code at 29 s", 29, Recorded.Status(200)),
            Code(
                "code older than 30 s",
                32,
                Recorded.JsonError(
                    400,
                    "invalid_grant",
                    "grant request is invalid (authorization code not found)",
                    "Y049E20B"
                )
            ),
            UserInfo("userinfo at 29 s", 29, Recorded.Status(200)),
            UserInfo("grant older than 30 s", 35, InvalidToken("grant not found", "Y0489D15")),
            UserInfo("token older than 60 s", 61, InvalidToken("access token not found", "Y040001")),
            new(
                "1 (4)",
                "code redeemed at 22 s, userinfo at 35 s",
                async fixture =>
                {
                    var callback = await fixture.SignInAsync();
                    fixture.Clock.Advance(TimeSpan.FromSeconds(22));
                    var tokens = (await fixture.ExchangeAsync(callback["code"])).Json;
                    fixture.Clock.Advance(TimeSpan.FromSeconds(13));
                    return await fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
                },
                InvalidToken("grant not found", "Y0489D15")
            ),
            CheckToken("checktoken at 40 s", 40, active: true),
            CheckToken("checktoken at 65 s", 65, active: false),
            new(
                "10",
                "session of 30 minutes",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.OpenAsync(fixture.AuthorizeUrl());
                    fixture.Clock.Advance(TimeSpan.FromMinutes(31));
                    return await browser.SubmitAsync(page, ("persona", "test"));
                },
                Recorded.ErrorPage(401, "Y190001")
            )
            {
                Platform = SimulatorPlatform.FranceConnect,
            },
            new FidelityRow(
                "10",
                "session of 10 minutes",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    var page = await browser.OpenAsync(fixture.AuthorizeUrl());
                    fixture.Clock.Advance(TimeSpan.FromMinutes(10));
                    return await browser.SubmitAsync(page, ("persona", "test"));
                },
                Recorded.ErrorPage(401, "Y190001")
            ).OnPlus(),
        ];

    private static Action<Answer, SimulatorFixture> InvalidToken(string detail, string code) =>
        (answer, fixture) =>
        {
            Recorded.JsonError(401, "invalid_token", $"invalid token provided ({detail})", code)(answer, fixture);
            Assert.That(answer.Headers["www-authenticate"], Is.EqualTo(UserInfoRows.InvalidToken(fixture.Issuer)));
        };

    private static FidelityRow Code(string line, int seconds, Action<Answer, SimulatorFixture> expect) =>
        new(
            "5",
            line,
            async fixture =>
            {
                var callback = await fixture.SignInAsync();
                fixture.Clock.Advance(TimeSpan.FromSeconds(seconds));
                return await fixture.ExchangeAsync(callback["code"]);
            },
            expect
        );

    private static FidelityRow UserInfo(string line, int seconds, Action<Answer, SimulatorFixture> expect) =>
        AfterLogin("6", line, seconds, (fixture, token) => fixture.UserInfoAsync(token), expect);

    private static FidelityRow CheckToken(string line, int seconds, bool active) =>
        AfterLogin(
            "9",
            line,
            seconds,
            (fixture, token) => CheckTokenRows.CheckAsync(fixture, token),
            (answer, _) =>
                Assert.That(
                    DataProviderKeys.Open(answer.Body)["token_introspection"]!["active"]!.GetValue<bool>(),
                    Is.EqualTo(active)
                )
        );

    private static FidelityRow AfterLogin(
        string section,
        string line,
        int seconds,
        Func<SimulatorFixture, string, Task<Answer>> send,
        Action<Answer, SimulatorFixture> expect
    ) =>
        new(
            section,
            line,
            async fixture =>
            {
                var tokens = await fixture.LoginAsync();
                fixture.Clock.Advance(TimeSpan.FromSeconds(seconds));
                return await send(fixture, tokens["access_token"]!.GetValue<string>());
            },
            expect
        );
}
