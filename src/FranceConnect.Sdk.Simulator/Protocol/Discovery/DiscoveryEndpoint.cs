using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The discovery document and the key set, both public for ten minutes.</summary>
internal sealed class DiscoveryEndpoint(PlatformCore core)
{
    public Task DocumentAsync(HttpContext context)
    {
        core.Count("discovery");
        if (core.Faults.Shows(SimulatorFault.DiscoveryUnavailable))
        {
            return UnavailableAsync(context);
        }

        MakePublic(context);
        return Answers.JsonAsync(context, 200, NodeJson.Write(Document()));
    }

    public Task KeysAsync(HttpContext context)
    {
        core.Count("jwks");
        if (core.Faults.Shows(SimulatorFault.JwksUnavailable))
        {
            return UnavailableAsync(context);
        }

        MakePublic(context);
        JsonArray keys = core.Faults.Shows(SimulatorFault.JwksEmpty) ? [] : core.Keys.Current.ToJwks();
        var body = new JsonObject { ["keys"] = keys };
        return Answers.TextAsync(context, 200, "application/jwk-set+json; charset=utf-8", NodeJson.Write(body));
    }

    private static Task UnavailableAsync(HttpContext context) =>
        Answers.TextAsync(context, 503, "text/plain", "Service Unavailable");

    private static void MakePublic(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        context.Response.Headers.CacheControl = "public, max-age=600";
        context.Response.Headers.Vary = "Origin";
        context.Response.Headers.AccessControlAllowOrigin = origin.Length > 0 && Ascii.IsValid(origin) ? origin : "*";
    }

    private JsonObject Document()
    {
        var platform = core.Platform;
        var published = platform.KeyIds.Keys.ToList();
        List<string> ofTokens = [.. platform.ClientAlgorithms.Except(published), .. published];
        var document = new JsonObject
        {
            ["acr_values_supported"] = Strings(platform.AcrLevels),
            ["authorization_endpoint"] = $"{core.Issuer}/authorize",
            ["claims_parameter_supported"] = true,
            ["claims_supported"] = Strings([
                .. platform.Identity.Claims,
                .. platform.DataScopes,
                "acr",
                "sid",
                "auth_time",
                "iss",
            ]),
            ["code_challenge_methods_supported"] = Strings(["S256"]),
            ["end_session_endpoint"] = $"{core.Issuer}/session/end",
            ["grant_types_supported"] = Strings(["authorization_code"]),
            ["issuer"] = core.Issuer,
            ["jwks_uri"] = $"{core.Issuer}/jwks",
            ["authorization_response_iss_parameter_supported"] = true,
            ["response_modes_supported"] = Strings(["form_post", "fragment", "query"]),
            ["response_types_supported"] = Strings(["code"]),
            ["scopes_supported"] = Strings(platform.AllScopes),
            ["subject_types_supported"] = Strings(["pairwise"]),
            ["token_endpoint_auth_methods_supported"] = Strings(["client_secret_post", "private_key_jwt"]),
            ["token_endpoint_auth_signing_alg_values_supported"] = Strings(published),
            ["token_endpoint"] = $"{core.Issuer}/token",
            ["id_token_signing_alg_values_supported"] = Strings(ofTokens),
        };
        AddEncryption(document, "id_token", platform.EncryptionAlgorithms);
        document["request_uri_parameter_supported"] = false;
        document["request_parameter_supported"] = true;
        document["request_object_signing_alg_values_supported"] = Strings(platform.ClientAlgorithms);
        AddEncryption(document, "request_object", []);
        document["userinfo_endpoint"] = $"{core.Issuer}/userinfo";
        document["userinfo_signing_alg_values_supported"] = Strings(ofTokens);
        AddEncryption(document, "userinfo", platform.EncryptionAlgorithms);
        document["dpop_signing_alg_values_supported"] = Strings(published);
        document["revocation_endpoint"] = $"{core.Issuer}/token/revocation";
        document["claim_types_supported"] = Strings(["normal"]);
        return document;
    }

    private void AddEncryption(JsonObject document, string token, IReadOnlyList<string> algorithms)
    {
        if (core.Platform.EncryptsTokens)
        {
            document[$"{token}_encryption_alg_values_supported"] = Strings(algorithms);
            document[$"{token}_encryption_enc_values_supported"] = Strings(["A256GCM"]);
        }
    }

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];
}
