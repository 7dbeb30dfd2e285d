namespace FranceConnect.Sdk.Internal;

/// <summary>The claims checks of OpenID Connect Core 1.0 §3.1.3.7 and §5.3.2, in one order, each with its own code.</summary>
internal sealed class TokenChecks(TimeProvider time, TimeSpan clockSkew)
{
    /// <summary>Issuer, audience and lifetime: the same on both kinds of token.</summary>
    public void CheckOrigin(TokenClaims claims, TokenRules rules, string issuer, string clientId)
    {
        if (claims.Text("iss") != issuer)
            throw new TokenException(rules.Issuer);
        var audiences = claims.Texts("aud");
        if (!audiences.Contains(clientId, StringComparer.Ordinal))
            throw new TokenException(rules.Audience);
        if (audiences.Count > 1 && claims.Text("azp") is null)
            throw new TokenException(rules.Audience);

        var now = time.GetUtcNow();
        if (claims.Seconds("exp") is not { } expires)
            throw new TokenException(rules.Malformed);
        if (now - clockSkew >= DateTimeOffset.FromUnixTimeSeconds(expires))
            throw new TokenException(rules.Expired);
        if (claims.Seconds("iat") is { } issued && now + clockSkew < DateTimeOffset.FromUnixTimeSeconds(issued))
            throw new TokenException(rules.Future);
    }

    /// <summary>What binds an ID token to this client, this login and this level.</summary>
    public static void CheckLogin(TokenClaims claims, string clientId, PendingLogin login)
    {
        if (claims.Root.TryGetProperty("azp", out _) && claims.Text("azp") != clientId)
            throw new TokenException(FranceConnectErrorCode.IdTokenAuthorizedPartyMismatch);
        if (claims.Seconds("iat") is null || string.IsNullOrEmpty(claims.Text("sub")))
            throw new TokenException(FranceConnectErrorCode.IdTokenMalformed);
        if (claims.Text("nonce") != login.Nonce)
            throw new TokenException(FranceConnectErrorCode.IdTokenNonceMismatch);
        if (!Level(claims.Text("acr")).Satisfies(Level(login.AssuranceLevel)))
            throw new TokenException(FranceConnectErrorCode.AssuranceLevelTooLow);
    }

    public static AssuranceLevel Level(string? acr) => string.IsNullOrEmpty(acr) ? default : AssuranceLevel.From(acr!);
}
