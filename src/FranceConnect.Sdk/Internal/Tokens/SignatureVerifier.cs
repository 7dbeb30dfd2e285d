using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

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

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = MaxTokenLength };

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
            var refusal = await FindRefusalAsync(jws, algorithm, rules, metadata.Keys).ConfigureAwait(false);
            if (refusal is null)
                return new TokenClaims(Base64UrlEncoder.DecodeBytes(jws.EncodedPayload), rules.Malformed);
            if (
                refreshes == MaxRefreshes
                || await source.GetNewerAsync(metadata, receivedAt, cancellationToken).ConfigureAwait(false)
                    is not { } newer
            )
                throw new TokenException(refusal);
            metadata = newer;
        }
    }

    private static JsonWebToken Read(string token, string algorithm, TokenRules rules)
    {
        if (token.Length is 0 or > MaxTokenLength || token.Count(c => c == '.') != 2)
            throw new TokenException(rules.Malformed);
        JsonWebToken jws;
        try
        {
            jws = new JsonWebToken(token);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException)
        {
            throw new TokenException(rules.Malformed);
        }
        if (jws.Alg != algorithm)
            throw new TokenException(rules.Algorithm);
        if (jws.TryGetHeaderValue<object>("crit", out _)) // RFC 7515 §4.1.11: we understand no extension
            throw new TokenException(rules.Malformed);
        return jws;
    }

    private static async Task<FranceConnectErrorCode?> FindRefusalAsync(
        JsonWebToken jws,
        string algorithm,
        TokenRules rules,
        ProviderKeys keys
    )
    {
        var refusal = rules.KeyUnknown;
        foreach (var key in keys.Find(jws.Kid ?? "", algorithm))
        {
            var result = await Handler.ValidateTokenAsync(jws, SignatureOnly(key, algorithm)).ConfigureAwait(false);
            if (result.IsValid)
                return null;
            refusal = rules.Signature;
        }
        return refusal;
    }

    // The claims are checked by TokenChecks, each with its own code.
    private static TokenValidationParameters SignatureOnly(JsonWebKey key, string algorithm) =>
        new()
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [algorithm],
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = false,
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
            RequireExpirationTime = false,
            LogValidationExceptions = false,
        };
}
