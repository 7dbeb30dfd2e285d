using System.Text.Json;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The <c>claims</c> parameter: <c>amr</c> in the ID token is the only claim it can give.</summary>
internal sealed record ClaimsParameter(bool WantsAmr, bool WantsOthers)
{
    public static ClaimsParameter None { get; } = new(false, false);

    /// <summary>Reads the parameter; <paramref name="problem"/> is the recorded description when it cannot be used.</summary>
    public static ClaimsParameter Parse(string? json, out string? problem)
    {
        problem = null;
        if (json is null)
        {
            return None;
        }

        JsonNode? root;
        try
        {
            root = NodeJson.Read(json);
        }
        catch (JsonException)
        {
            problem = "could not parse the claims parameter JSON";
            return None;
        }

        var claims = root as JsonObject;
        if (claims is null || !(claims.ContainsKey("userinfo") || claims.ContainsKey("id_token")))
        {
            problem = "claims parameter should have userinfo or id_token properties";
            return None;
        }

        var idToken = Names(claims["id_token"]);
        return new ClaimsParameter(
            idToken.Contains("amr"),
            idToken.Any(name => name != "amr") || Names(claims["userinfo"]).Count > 0
        );
    }

    private static List<string> Names(JsonNode? member) =>
        member is JsonObject names ? [.. names.Select(name => name.Key)] : [];
}
