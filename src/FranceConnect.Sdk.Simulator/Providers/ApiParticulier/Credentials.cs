using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Tells who calls: by a FranceConnect token on the <c>france_connect</c> routes, by a token of API Particulier elsewhere.</summary>
internal sealed class Credentials(SimulatorCore core, SimulatorApiParticulierTokens tokens, StagingFixtures? fixtures)
{
    /// <exception cref="ApiErrorException">The credential opens nothing (401 or 403).</exception>
    public ApiCaller Authenticate(HttpRequest request, Modality modality) =>
        modality is Modality.FranceConnect ? AuthenticateCitizen(request) : AuthenticateBody(request);

    /// <summary>A registered token that may be used.</summary>
    /// <exception cref="ApiErrorException">There is none (401 or 403).</exception>
    public RegisteredToken FindToken(string? value)
    {
        if (value is null)
        {
            throw new ApiErrorException(ApiErrors.TokenInvalid);
        }

        if (tokens.Find(value) is not { } token)
        {
            // A well-formed token nobody registered is one whose habilitation is not in the database.
            throw new ApiErrorException(IsJwt(value) ? ApiErrors.TokenUnknown : ApiErrors.TokenInvalid);
        }

        return token.State switch
        {
            SimulatorTokenState.Expired => throw new ApiErrorException(ApiErrors.TokenExpired),
            SimulatorTokenState.Blacklisted => throw new ApiErrorException(ApiErrors.TokenBlacklisted),
            SimulatorTokenState.IpRefused => throw new ApiErrorException(ApiErrors.IpRefused),
            _ => token,
        };
    }

    public static string? ReadBearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header
        && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && header["Bearer ".Length..].Trim() is { Length: > 0 } value
            ? value
            : null;

    private ApiCaller AuthenticateBody(HttpRequest request)
    {
        var token = FindToken(ReadBearer(request));
        var habilitation = token.IsVendor ? Resolve(token, request.Query) : token.Habilitations[0];
        return new ApiCaller(token.IsVendor ? "vendor" : "datapass", habilitation.LimitKey, habilitation.Scopes)
        {
            HasRecipient = token.IsVendor,
        };
    }

    private static Habilitation Resolve(RegisteredToken token, IQueryCollection query)
    {
        var id = query["delegation_id"].ToString();
        var recipient = query["recipient"].ToString();
        if (id.Length == 0 && recipient.Length == 0)
        {
            throw new ApiErrorException(ApiErrors.RecipientMissing);
        }

        var active = token
            .Habilitations.Where(delegation =>
                !delegation.IsRevoked
                && (id.Length == 0 || delegation.DelegationId == id)
                && (recipient.Length == 0 || delegation.Siret == recipient)
            )
            .ToList();
        return active switch
        {
            [var one] => one,
            [] => throw new ApiErrorException(ApiErrors.NoDelegation),
            _ => throw new ApiErrorException(ApiErrors.DelegationAmbiguous),
        };
    }

    private ApiCaller AuthenticateCitizen(HttpRequest request)
    {
        var value = ReadBearer(request) ?? throw new ApiErrorException(ApiErrors.TokenInvalid);
        if (fixtures?.FindIntrospection(value) is { } claims)
        {
            return Caller(value, claims, Words(claims)) with { IsStagingWord = true };
        }

        if (!value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '+' or '/' or '='))
        {
            throw new ApiErrorException(ApiErrors.FranceConnectTokenMalformed);
        }

        // The look-up of checktoken: the store forgets a token with its sixty seconds. The identity is whole whatever was asked, as recorded
        // of FranceConnect's own checktoken after a sign-in with openid alone (Fidelity/CheckTokenRows). So no 422 004xx tells a service
        // that it left out the pivot scopes, which API Particulier's documentation demands all the same beside those of the data.
        return core.FranceConnect.AccessTokens.TryGet(value, out var token)
            ? Caller(value, TokenPayloads.PivotIdentity(token.Grant.Persona), token.Grant.Request.Scopes)
            : throw new ApiErrorException(ApiErrors.FranceConnectTokenUnknown);
    }

    private static ApiCaller Caller(string token, JsonObject claims, IEnumerable<string> scopes) =>
        new(
            "franceconnect",
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token))),
            scopes.ToHashSet(StringComparer.Ordinal)
        )
        {
            Citizen = FranceConnectIdentity.Read(claims),
        };

    private static string[] Words(JsonObject claims) =>
        claims["scope"]?.GetValue<string>().Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool IsJwt(string value) =>
        value.Split('.') is { Length: 3 } parts
        && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
}
