namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 7: revocation.</summary>
internal static class RevocationRows
{
    public static IEnumerable<FidelityRow> All =>
        [
            Row(
                "right call",
                (fixture, token) => RevokeAsync(fixture, token),
                Recorded.Status(200).And(answer => Assert.That(answer.Body, Is.Empty))
            ),
            Row(
                "right call: userinfo then",
                async (fixture, token) =>
                {
                    await RevokeAsync(fixture, token);
                    return await fixture.UserInfoAsync(token);
                },
                Recorded.JsonError(401, "invalid_token", "invalid token provided (access token not found)", "Y040001")
            ),
            Row(
                "right call: checktoken then",
                async (fixture, token) =>
                {
                    await RevokeAsync(fixture, token);
                    return await CheckTokenRows.CheckAsync(fixture, token);
                },
                CheckTokenRows.Inactive
            ),
            Row(
                "wrong secret",
                (f, token) => RevokeAsync(f, token, ("client_secret", "un-autre-secret-fictif-0123456789-0123")),
                Recorded.JsonError(
                    401,
                    "invalid_client",
                    "client authentication failed (invalid secret provided)",
                    "Y0434A7B"
                )
            ),
            Row(
                "token_type_hint",
                (f, token) => RevokeAsync(f, token, ("token_type_hint", "access_token")),
                Recorded.PageLabelledJson
            ),
            Row(
                "token shorter than 43 characters",
                (f, token) => RevokeAsync(f, token[..42]),
                Recorded.PageLabelledJson
            ),
            OutOfTheList("secret shorter than 32 characters", ("client_secret", "faux")),
            OutOfTheList("secret outside ASCII", ("client_secret", new string('é', 32))),
            OutOfTheList("missing client_secret", ("client_secret", null)),
            OutOfTheList("missing client_id", ("client_id", null)),
            OutOfTheList("missing token", ("token", null)),
            Row(
                "Basic with the token alone in the body",
                async (fixture, token) =>
                {
                    using var browser = fixture.OpenBrowser();
                    return await browser.PostAsync(
                        "/token/revocation",
                        [KeyValuePair.Create("token", (string?)token)],
                        ("Authorization", TokenRows.Basic(SimulatorFixture.ClientSecret))
                    );
                },
                Recorded.PageLabelledJson
            ),
            new(
                "7",
                "/token/introspection does not exist",
                fixture => fixture.PostAsync("/token/introspection", []),
                Recorded.ErrorPage(404, "Y000404")
            ),
        ];

    private static FidelityRow OutOfTheList(string line, params (string Name, string? Value)[] changes) =>
        Row(line, (fixture, token) => RevokeAsync(fixture, token, changes), Recorded.PageLabelledJson);

    private static FidelityRow Row(
        string line,
        Func<SimulatorFixture, string, Task<Answer>> send,
        Action<Answer, SimulatorFixture> expect
    ) => new("7", line, async f => await send(f, (await f.LoginAsync())["access_token"]!.GetValue<string>()), expect);

    private static Task<Answer> RevokeAsync(
        SimulatorFixture fixture,
        string token,
        params (string Name, string? Value)[] changes
    )
    {
        Dictionary<string, string?> form = new()
        {
            ["token"] = token,
            ["client_id"] = SimulatorFixture.ClientId,
            ["client_secret"] = SimulatorFixture.ClientSecret,
        };
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        return fixture.PostAsync("/token/revocation", form);
    }
}
