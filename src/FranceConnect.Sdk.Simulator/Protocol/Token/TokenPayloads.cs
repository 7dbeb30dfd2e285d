using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What the tokens say, before any fault.</summary>
internal sealed class TokenPayloads(SimulatorCore core)
{
    // The order recorded at checktoken, which is not that of userinfo.
    private static readonly string[] s_pivot =
    [
        "gender",
        "family_name",
        "given_name",
        "given_name_array",
        "birthdate",
        "birthplace",
        "birthcountry",
    ];

    public JsonObject IdToken(Grant grant)
    {
        var request = grant.Request;
        var payload = new JsonObject
        {
            ["sub"] = Subjects.For(request.Client.EntityId, grant.Persona),
            ["auth_time"] = grant.AuthenticatedAt.ToUnixTimeSeconds(),
            ["acr"] = request.Acr,
        };
        if (request.WantsAuthenticationMethods)
        {
            payload["amr"] = Strings(grant.Persona.AuthenticationMethods);
        }

        payload["nonce"] = request.Nonce;
        return Seal(payload, request.Client);
    }

    public JsonObject UserInfo(Grant grant)
    {
        var request = grant.Request;
        var payload = new JsonObject { ["sub"] = Subjects.For(request.Client.EntityId, grant.Persona) };
        foreach (var claim in IdentityScopeClaims.Open(request.Scopes))
        {
            if (Value(claim, grant.Persona) is { } value)
            {
                payload[claim] = value;
            }
        }

        return Seal(payload, request.Client);
    }

    /// <summary>The civil status given to a data provider, by itself.</summary>
    public static JsonObject PivotIdentity(SimulatorPersona persona)
    {
        var claims = new JsonObject();
        AddPivotIdentity(claims, persona);
        return claims;
    }

    /// <summary>The civil status given to a data provider, whatever the service asked.</summary>
    public static void AddPivotIdentity(JsonObject payload, SimulatorPersona persona)
    {
        foreach (var claim in s_pivot)
        {
            payload[claim] = Value(claim, persona);
        }
    }

    private JsonObject Seal(JsonObject payload, RegisteredClient client)
    {
        payload["aud"] = client.Id;
        payload["exp"] = core.Now + (long)core.Platform.IdTokenLifetime.TotalSeconds;
        payload["iat"] = core.Now;
        payload["iss"] = core.Issuer;
        return payload;
    }

    private static JsonNode? Value(string claim, SimulatorPersona persona) =>
        claim switch
        {
            "given_name" => persona.Identity.GivenName,
            "given_name_array" => Strings(persona.Identity.GivenNames),
            "family_name" => persona.Identity.FamilyName,
            "preferred_username" => persona.Identity.PreferredUsername,
            "birthdate" => persona.Identity.BirthDate,
            "gender" => persona.Identity.Gender,
            "birthplace" => persona.Identity.BirthPlace,
            "birthcountry" => persona.Identity.BirthCountry,
            "email" => persona.Email,
            "idp_birthdate" => persona.DeclaredIdentity.BirthDate,
            "idp_id" => ChoiceEndpoint.ProviderId,
            _ => null,
        };

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];
}
