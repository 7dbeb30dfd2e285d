using System.Text;

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
        if (!AssuranceLevel.From(claims.Text("acr")).Satisfies(AssuranceLevel.From(login.AssuranceLevel)))
            throw new TokenException(FranceConnectErrorCode.AssuranceLevelTooLow);
    }

    /// <summary>What binds an ID token to the access token it came with: FranceConnect says nothing of it; what another provider says is checked (§3.1.3.8).</summary>
    public static void CheckAccessToken(TokenClaims idToken, string accessToken)
    {
        if (!idToken.Root.TryGetProperty("at_hash", out _))
            return;
        // Both algorithms hash with SHA-256; the left half counts.
        var hash = Sha256.Hash(Encoding.ASCII.GetBytes(accessToken));
        if (idToken.Text("at_hash") != Base64Url.Write(hash.AsSpan(0, hash.Length / 2).ToArray()))
            throw new TokenException(FranceConnectErrorCode.IdTokenAccessTokenMismatch);
    }

    /// <summary>
    /// What is signed for this client and binds to a login is an ID token: in a userinfo's place it would sign in somebody without an identity
    /// (RFC 8725 §3.12).
    /// </summary>
    public static void CheckKind(TokenClaims userInfo)
    {
        if (userInfo.Root.TryGetProperty("nonce", out _))
            throw new TokenException(FranceConnectErrorCode.UserInfoMalformed);
    }
}
