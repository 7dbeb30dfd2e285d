namespace FranceConnect.Sdk.Internal;

/// <summary>
/// Verifies a JWS (RFC 7515) with the algorithm of the registration, nothing the token says of itself, and the key of its <c>kid</c>.
/// Keys are fetched again once when they cannot verify it: FranceConnect rotates them, sometimes under the same <c>kid</c>.
/// </summary>
internal sealed class SignatureVerifier(TimeProvider time)
{
    public const int MaxTokenLength = 32 * 1024;

    // The first refresh may join a fetch begun before the token came; the second then starts its own.
    private const int MaxRefreshes = 2;

    public async Task<TokenClaims> VerifyAsync(
        string token,
        string algorithm,
        TokenRules rules,
        ProviderMetadataSource source,
        CancellationToken cancellationToken
    )
    {
        var receivedAt = time.GetTimestamp();
        var jws = Read(token, algorithm, rules);
        // The freshest at hand, and not those of the login's beginning: a refresh is not to be spent on what is already here.
        var metadata = source.Known ?? await source.GetAsync(cancellationToken).ConfigureAwait(false);
        for (var refreshes = 0; ; refreshes++)
        {
            var refusal = FindRefusal(jws, algorithm, rules, metadata.Keys);
            if (refusal is null)
                return new TokenClaims(jws, rules.Malformed);
            if (
                refreshes == MaxRefreshes
                || await source.GetNewerAsync(metadata, receivedAt, cancellationToken).ConfigureAwait(false)
                    is not { } newer
            )
                throw new TokenException(refusal);
            metadata = newer;
        }
    }

    private static SignedToken Read(string token, string algorithm, TokenRules rules)
    {
        if (token.Length > MaxTokenLength || SignedToken.TryRead(token) is not { } jws)
            throw new TokenException(rules.Malformed);
        if (jws.Algorithm != algorithm)
            throw new TokenException(rules.Algorithm);
        if (jws.HasExtensions)
            throw new TokenException(rules.Malformed);
        return jws;
    }

    private static FranceConnectErrorCode? FindRefusal(
        SignedToken jws,
        string algorithm,
        TokenRules rules,
        ProviderKeys keys
    )
    {
        var refusal = rules.KeyUnknown;
        foreach (var key in keys.Find(jws.KeyId ?? "", algorithm))
        {
            if (jws.IsSignedBy(key, algorithm))
                return null;
            refusal = rules.Signature;
        }
        return refusal;
    }
}
