using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What the tokens say, before any fault.</summary>
internal sealed class TokenPayloads(PlatformCore core)
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
            ["acr"] = grant.Acr,
        };
        if (request.WantsAuthenticationMethods)
        {
            payload["amr"] = Strings(grant.Persona.AuthenticationMethodsOn(core.Platform));
        }

        payload["nonce"] = request.Nonce;
        return Seal(payload, request.Client);
    }

    public JsonObject UserInfo(Grant grant)
    {
        var request = grant.Request;
        var payload = new JsonObject { ["sub"] = Subjects.For(request.Client.EntityId, grant.Persona) };
        foreach (var claim in core.Platform.Identity.Open(request.Scopes))
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
            payload[claim] = OfIdentity(claim, persona.Identity);
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

    // FranceConnect tells the identity put straight by the civil register; FranceConnect+ the provider's own, and the other beside it.
    private JsonNode? Value(string claim, SimulatorPersona persona) =>
        claim switch
        {
            "email" => persona.Email,
            "idp_birthdate" => persona.DeclaredIdentity.BirthDate,
            "idp_id" => ChoiceEndpoint.ProviderId,
            _ when claim.StartsWith(CivilRegister.ClaimPrefix, StringComparison.Ordinal) => persona.IsEuropean
                ? null
                : OfIdentity(claim[CivilRegister.ClaimPrefix.Length..], persona.Identity),
            _ => OfIdentity(claim, core.Platform.IsPlus ? persona.DeclaredIdentity : persona.Identity),
        };

    private static JsonNode? OfIdentity(string claim, SimulatorIdentity identity) =>
        claim switch
        {
            "given_name" => identity.GivenName,
            "given_name_array" => Strings(identity.GivenNames),
            "family_name" => identity.FamilyName,
            "preferred_username" => identity.PreferredUsername,
            "birthdate" => identity.BirthDate,
            "gender" => identity.Gender,
            "birthplace" => identity.BirthPlace,
            "birthcountry" => identity.BirthCountry,
            _ => null,
        };

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];
}
