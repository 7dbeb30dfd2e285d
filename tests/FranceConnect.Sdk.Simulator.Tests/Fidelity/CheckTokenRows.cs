using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 9: checktoken.</summary>
internal static class CheckTokenRows
{
    public static IEnumerable<FidelityRow> All =>
        [
            Row("form body", (fixture, token) => CheckAsync(fixture, token), Active),
            Row(
                "JSON body",
                async (fixture, token) =>
                {
                    using var browser = fixture.OpenBrowser();
                    return await browser.SendAsync(HttpMethod.Post, "/checktoken", JsonContent.Create(Fields(token)));
                },
                Active
            ),
            Row("headers of the answer", (fixture, token) => CheckAsync(fixture, token), HeadersAsRecorded)
                .OnFranceConnect(),
            Row(
                "scope cut to the provider's",
                (fixture, token) => CheckAsync(fixture, token),
                Introspection("scope", "dgfip_rfr dgfip_pac"),
                "openid email dgfip_rfr dgfip_pac cnaf_enfants"
            ),
            Row(
                "no scope of the provider: empty, still active",
                (fixture, token) => CheckAsync(fixture, token),
                Introspection("scope", "").And(answer => Assert.That(Read(answer)["active"]!.GetValue<bool>(), Is.True))
            ),
            Row(
                "whole pivot identity whatever was asked",
                (fixture, token) => CheckAsync(fixture, token),
                (answer, _) =>
                    Assert.That(
                        Tokens.Text(DataProviderKeys.Decrypt(answer.Body), 1),
                        Does.Contain(
                            """
                            "scope":"","gender":"female","family_name":"DUBOIS","given_name":"Angela Claire Louise","given_name_array":["Angela","Claire","Louise"],"birthdate":"1962-08-24","birthplace":"75107","birthcountry":"99100"}
                            """
                        )
                    ),
                "openid"
            ),
            Row("unknown token", (fixture, _) => CheckAsync(fixture, "inconnu"), Inactive),
            Row("wrong secret", (f, t) => CheckAsync(f, t, ("client_secret", "faux")), Refused),
            Row("unknown data provider", (f, t) => CheckAsync(f, t, ("client_id", "inconnu")), Refused),
            Row("missing field", (f, t) => CheckAsync(f, t, ("token", null)), Incomplete),
            Row("extra field", (f, t) => CheckAsync(f, t, ("foo", "bar")), Incomplete),
            Row("token_type_hint", (f, t) => CheckAsync(f, t, ("token_type_hint", "access_token")), Incomplete),
            Row("empty body", (fixture, _) => fixture.PostAsync("/checktoken", []), Incomplete),
            Row(
                "GET",
                async (fixture, _) =>
                {
                    using var browser = fixture.OpenBrowser();
                    return await browser.GetAsync("/checktoken");
                },
                Recorded.ErrorPage(404, "Y000404")
            ),
        ];

    public static Task<Answer> CheckAsync(
        SimulatorFixture fixture,
        string token,
        params (string Name, string? Value)[] changes
    )
    {
        var form = Fields(token);
        foreach (var (name, value) in changes)
        {
            form[name] = value;
        }

        return fixture.PostAsync("/checktoken", form);
    }

    public static void Inactive(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        Assert.That(Read(answer).ToJsonString(), Is.EqualTo("""{"active":false}"""));
    }

    private static void Active(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        var payload = DataProviderKeys.Open(answer.Body);
        Assert.That(payload.Select(member => member.Key), Is.EqualTo(["token_introspection", "iat", "iss", "aud"]));
        Assert.That(payload["iss"]!.GetValue<string>(), Is.EqualTo(fixture.Issuer));
        Assert.That(payload["aud"]!.GetValue<string>(), Is.EqualTo(DataProviderKeys.ProviderId));
        var inside = payload["token_introspection"]!.AsObject();
        Assert.That(
            inside.Select(member => member.Key),
            Is.EqualTo(
                "active aud sub iat exp acr jti scope gender family_name given_name given_name_array birthdate birthplace birthcountry".Split(
                    ' '
                )
            )
        );
        Assert.That(inside["active"]!.GetValue<bool>(), Is.True);
        Assert.That(inside["iat"]!.GetValue<long>(), Is.EqualTo(payload["iat"]!.GetValue<long>()));
        Assert.That(inside["aud"]!.GetValue<string>(), Is.EqualTo(SimulatorFixture.ClientId));
        Assert.That(inside["exp"]!.GetValue<long>() - inside["iat"]!.GetValue<long>(), Is.EqualTo(60));
        Assert.That(inside["sub"]!.GetValue<string>(), Does.Match("^[0-9a-f]{64}v1$"));
        Assert.That(inside["acr"]!.GetValue<string>(), Is.EqualTo(fixture.Acr));
        Assert.That(inside["jti"]!.GetValue<string>(), Does.Match("^[A-Za-z0-9_-]{43}$"));
    }

    private static void HeadersAsRecorded(Answer answer, SimulatorFixture fixture)
    {
        Assert.That(answer.ContentType, Is.EqualTo("application/token-introspection+jwt"));
        var outer = Tokens.Header(answer.Body);
        Assert.That(outer.Select(member => member.Key), Is.EquivalentTo(["alg", "enc", "epk"]));
        Assert.That(outer["alg"]!.GetValue<string>(), Is.EqualTo("ECDH-ES"));
        Assert.That(outer["enc"]!.GetValue<string>(), Is.EqualTo("A256GCM"));
        Assert.That(
            Tokens.Header(DataProviderKeys.Decrypt(answer.Body)).ToJsonString(),
            Is.EqualTo("""{"alg":"RS256","kid":"pkcs11:RS256:hsm"}""")
        );
    }

    private static Action<Answer, SimulatorFixture> Introspection(string member, string value) =>
        (answer, _) => Assert.That(Read(answer)[member]!.GetValue<string>(), Is.EqualTo(value));

    private static void Refused(Answer answer, SimulatorFixture fixture)
    {
        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((401, "application/json; charset=utf-8")));
        Assert.That(
            answer.Body,
            Is.EqualTo("""{"error":"invalid_client","error_description":"Client authentication failed."}""")
        );
    }

    public static void Incomplete(Answer answer, SimulatorFixture fixture)
    {
        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((400, "application/json; charset=utf-8")));
        Assert.That(
            answer.Body,
            Is.EqualTo("""{"error":"invalid_request","error_description":"Required parameter missing or invalid."}""")
        );
    }

    private static JsonObject Read(Answer answer) =>
        DataProviderKeys.Open(answer.Body)["token_introspection"]!.AsObject();

    private static Dictionary<string, string?> Fields(string token) =>
        new()
        {
            ["token"] = token,
            ["client_id"] = DataProviderKeys.ProviderId,
            ["client_secret"] = DataProviderKeys.ProviderSecret,
        };

    private static FidelityRow Row(
        string line,
        Func<SimulatorFixture, string, Task<Answer>> send,
        Action<Answer, SimulatorFixture> expect,
        string scope = SimulatorFixture.AllScopes
    ) =>
        new(
            "9",
            line,
            async fixture =>
            {
                var tokens = await fixture.LoginAsync(changes: ("scope", scope));
                return await send(fixture, tokens["access_token"]!.GetValue<string>());
            },
            expect
        );
}
