using Code = FranceConnect.Sdk.FranceConnectErrorCode;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>What is done to the callback, and to the endpoints' answers as a whole.</summary>
internal static class EndpointTamperings
{
    public static IEnumerable<Tampering> OfCallback =>
        [
            Callback(
                "of another issuer",
                Code.CallbackIssuerMismatch,
                query => Set(query, "iss", "https://forger.example")
            ),
            Callback("of no issuer", Code.CallbackIssuerMissing, query => Without(query, "iss")),
            Callback("of another login", Code.LoginUnknown, query => Set(query, "state", new string('0', 64))),
            Callback("with two codes", Code.CallbackMalformed, query => query + "&code=another"),
            Callback("with a code and an error", Code.CallbackMalformed, query => query + "&error=access_denied"),
            Callback("with neither code nor error", Code.CallbackMalformed, query => Without(query, "code")),
            Callback("with another code", Code.CodeRefused, query => Set(query, "code", new string('a', 43))),
            Callback(
                "with a refusal",
                Code.LoginRefused,
                query =>
                    Without(query, "code") + "&error=invalid_scope&error_description=requested+scope+is+not+allowed"
            ),
            Callback(
                "with a failure of the provider",
                Code.LoginUnavailable,
                query => Without(query, "code") + "&error=temporarily_unavailable"
            ),
        ];

    public static IEnumerable<Tampering> OfTokenEndpoint =>
        [
            At("/token", "token endpoint fails", Code.TokenEndpointUnavailable, answer => answer.ReplaceWithHtml(500)),
            At("/token", "token endpoint cuts the line", Code.TokenEndpointUnavailable, answer => answer.IsCut = true),
            At(
                "/token",
                "token endpoint answers HTML",
                Code.TokenResponseInvalid,
                answer => answer.ReplaceWithHtml(200)
            ),
            At(
                "/token",
                "token endpoint answers an array",
                Code.TokenResponseInvalid,
                answer => answer.ReplaceWithJson(200, "[]")
            ),
            At(
                "/token",
                "token endpoint answers too much",
                Code.TokenResponseInvalid,
                answer => answer.Body = answer.Body.Insert(1, new string(' ', 1024 * 1024))
            ),
            At(
                "/token",
                "token endpoint refuses the client",
                Code.ClientRefused,
                answer => answer.ReplaceWithJson(401, """{ "error": "invalid_client" }""")
            ),
            At(
                "/token",
                "token endpoint refuses the code",
                Code.CodeRefused,
                answer => answer.ReplaceWithJson(400, """{ "error": "invalid_grant" }""")
            ),
            Tampering.AtJson(
                "/token",
                "token endpoint gives no ID token",
                Code.TokenResponseInvalid,
                (json, _) => json.Remove("id_token")
            ),
            Tampering.AtJson(
                "/token",
                "token endpoint gives no access token",
                Code.TokenResponseInvalid,
                (json, _) => json.Remove("access_token")
            ),
        ];

    public static IEnumerable<Tampering> OfUserInfoEndpoint =>
        [
            At(
                "/userinfo",
                "userinfo is plain JSON",
                Code.UserInfoNotJwt,
                answer => answer.ReplaceWithJson(200, Jws.Parse(answer.Body).Payload.ToJsonString())
            ),
            At("/userinfo", "userinfo is HTML", Code.UserInfoNotJwt, answer => answer.ReplaceWithHtml(200)),
            At(
                "/userinfo",
                "userinfo is a JWT said to be text",
                Code.UserInfoNotJwt,
                answer => answer.ContentType = "text/plain"
            ),
            At(
                "/userinfo",
                "userinfo refuses the token",
                Code.UserInfoRefused,
                answer => answer.ReplaceWithJson(401, """{ "error": "invalid_token" }""")
            ),
            At(
                "/userinfo",
                "userinfo is never available",
                Code.UserInfoUnavailable,
                answer => answer.ReplaceWithHtml(503)
            ),
            At(
                "/userinfo",
                "userinfo is not available once",
                null,
                answer =>
                {
                    if (answer.Attempt == 1)
                        answer.ReplaceWithHtml(503);
                }
            ),
        ];

    private static Tampering At(string path, string name, Code? code, Action<ProxiedAnswer> apply) =>
        Tampering.At(path, name, code, apply);

    private static Tampering Callback(string name, Code code, Func<string, string> change) =>
        new(
            $"callback {name}",
            code,
            answer =>
            {
                if (answer.Location?.Split('?', 2) is [var address, var query] && query.Contains("code="))
                    answer.Location = $"{address}?{change(query)}";
            }
        );

    private static string Set(string query, string name, string value) =>
        $"{Without(query, name)}&{name}={Uri.EscapeDataString(value)}";

    private static string Without(string query, string name) =>
        string.Join('&', query.Split('&').Where(pair => !pair.StartsWith(name + "=", StringComparison.Ordinal)));
}
