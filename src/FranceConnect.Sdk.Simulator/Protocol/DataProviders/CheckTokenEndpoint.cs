using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jose;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Tells a data provider what an access token is worth: a signed answer, encrypted for that provider.</summary>
internal sealed class CheckTokenEndpoint(PlatformCore core)
{
    private static readonly string[] s_names = ["client_id", "client_secret", "token"];

    public async Task CheckAsync(HttpContext context)
    {
        core.Count("checktoken");
        var fields = await ReadAsync(context);
        if (
            fields is null
            || !fields.Keys.Order(StringComparer.Ordinal).SequenceEqual(s_names)
            || fields.Values.Any(string.IsNullOrEmpty)
        )
        {
            await RefuseAsync(context, 400, "invalid_request", "Required parameter missing or invalid.");
            return;
        }

        var provider = core.DataProviders.FirstOrDefault(candidate => candidate.Id == fields["client_id"]);
        if (provider is null || !SameSecret(provider.Secret, fields["client_secret"]))
        {
            await RefuseAsync(context, 401, "invalid_client", "Client authentication failed.");
            return;
        }

        var payload = new JsonObject
        {
            ["token_introspection"] = Introspect(fields["token"], provider),
            ["iat"] = core.Now,
            ["iss"] = core.Issuer,
            ["aud"] = provider.Id,
        };
        // FranceConnect+ has one key, of ES256, whatever the provider is registered with.
        var keys = core.Keys.Current;
        var signed = SignedToken.Write(
            payload,
            keys.Has(provider.SigningAlgorithm) ? provider.SigningAlgorithm : "ES256",
            keys,
            provider.Secret,
            keyId: null
        );
        var encrypted = JWT.Encode(signed, provider.Key, provider.Algorithm, JweEncryption.A256GCM);
        await Answers.TextAsync(context, 200, "application/token-introspection+jwt", encrypted);
    }

    // The grant is not looked at: the answer stays active for the token's whole minute.
    private JsonObject Introspect(string value, RegisteredDataProvider provider)
    {
        if (!core.AccessTokens.TryGet(value, out var token))
        {
            return new JsonObject { ["active"] = false };
        }

        var request = token.Grant.Request;
        var issuedAt = token.IssuedAt.ToUnixTimeSeconds();
        var answer = new JsonObject
        {
            ["active"] = true,
            ["aud"] = request.Client.Id,
            ["sub"] = Subjects.For(provider.Id, token.Grant.Persona),
            ["iat"] = issuedAt,
            ["exp"] = issuedAt + (long)core.Platform.AccessTokenLifetime.TotalSeconds,
            ["acr"] = token.Grant.Acr,
            ["jti"] = token.Value,
            ["scope"] = string.Join(' ', request.Scopes.Where(provider.Scopes.Contains)),
        };
        TokenPayloads.AddPivotIdentity(answer, token.Grant.Persona);
        return answer;
    }

    private static async Task<Dictionary<string, string>?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            var form = await FormBody.ReadAsync(context);
            return form.HasRepeatedName
                ? null
                : form.Names.ToDictionary(name => name, name => form[name] ?? string.Empty);
        }

        try
        {
            using var reader = new StreamReader(context.Request.Body);
            var json = NodeJson.Read(await reader.ReadToEndAsync(context.RequestAborted));
            return (json as JsonObject)?.ToDictionary(
                member => member.Key,
                member =>
                    member.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : string.Empty
            );
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool SameSecret(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    private static Task RefuseAsync(HttpContext context, int status, string error, string description) =>
        Answers.JsonAsync(
            context,
            status,
            NodeJson.Write(new JsonObject { ["error"] = error, ["error_description"] = description })
        );
}
