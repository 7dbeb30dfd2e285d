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
                (fixture, token) => RevokeAsync(fixture, token, ("client_secret", "faux")),
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
                PageLabelledJson
            ),
            Row("token shorter than 43 characters", (f, token) => RevokeAsync(f, token[..42]), PageLabelledJson),
            new(
                "7",
                "/token/introspection does not exist",
                fixture => fixture.PostAsync("/token/introspection", []),
                Recorded.ErrorPage(404, "Y000404")
            ),
        ];

    private static void PageLabelledJson(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.ContentType, Does.StartWith("application/json"));
        Assert.That(answer.Body, Does.StartWith("<!doctype html>"));
    }

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
