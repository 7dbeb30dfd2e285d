namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 6: what userinfo refuses.</summary>
internal static class UserInfoRows
{
    public static IEnumerable<FidelityRow> All =>
        [
            Row(
                    "no token",
                    _ => [],
                    401,
                    "invalid_token",
                    "no access token provided (no access token provided)",
                    "Y04146A2",
                    issuer => $"Bearer realm=\"{issuer}\", DPoP realm=\"{issuer}\", algs=\"ES256 RS256\""
                )
                .OnFranceConnect(),
            Row(
                "unknown token",
                _ => [("Authorization", "Bearer inconnu")],
                401,
                "invalid_token",
                "invalid token provided (access token not found)",
                "Y040001",
                InvalidToken
            ),
            Row(
                "Authorization: Basic",
                _ => [("Authorization", "Basic eDp5")],
                400,
                "invalid_request",
                "authorization header value scheme must be Bearer (scheme must be Bearer)",
                "Y043D61A",
                issuer => $"Bearer realm=\"{issuer}\", error=\"invalid_request\", "
            ),
            new(
                "6",
                "POST",
                async fixture =>
                {
                    using var browser = fixture.OpenBrowser();
                    return await browser.SendAsync(HttpMethod.Post, "/userinfo");
                },
                Recorded.ErrorPage(404, "Y000404")
            ),
        ];

    public static string InvalidToken(string issuer) =>
        $"Bearer realm=\"{issuer}\", error=\"invalid_token\", error_description=\"invalid token provided\"";

    private static FidelityRow Row(
        string line,
        Func<SimulatorFixture, (string, string)[]> headers,
        int status,
        string error,
        string description,
        string code,
        Func<string, string> challenge
    ) =>
        new(
            "6",
            line,
            async fixture =>
            {
                using var browser = fixture.OpenBrowser();
                return await browser.GetAsync("/userinfo", headers(fixture));
            },
            (answer, fixture) =>
            {
                Recorded.JsonError(status, error, description, code)(answer, fixture);
                Assert.That(answer.Headers["www-authenticate"], Does.StartWith(challenge(fixture.Issuer)));
            }
        );
}
