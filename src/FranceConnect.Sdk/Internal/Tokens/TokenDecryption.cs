using System.Text;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// Opens what FranceConnect+ encrypts for the client (RFC 7516 §5.2). Whatever is wrong with the encryption has one code: which check
/// failed is none of a sender's business.
/// </summary>
internal sealed class TokenDecryption(TimeProvider time, ILogger<TokenDecryption> logger)
{
    /// <summary>The signed token itself on FranceConnect; on FranceConnect+, the one inside.</summary>
    public async ValueTask<string> OpenAsync(
        string token,
        FranceConnectRegistration registration,
        TokenRules rules,
        CancellationToken cancellationToken
    )
    {
        if (registration.Environment.Platform == FranceConnectPlatform.FranceConnect)
            return token;
        if (registration.DecryptionKeys is not { } keys)
            throw new TokenException(FranceConnectErrorCode.DecryptionKeyMissing);
        if (token.Length > SignatureVerifier.MaxTokenLength)
            throw new TokenException(rules.Malformed);
        if (!IsEncrypted(token))
            throw new TokenException(FranceConnectErrorCode.TokenNotEncrypted);
        var jwe = Jwe.Read(token) ?? throw Refused();
        if (jwe.Issuer is { } issuer && issuer != registration.Environment.Issuer)
            throw new TokenException(rules.Issuer);
        if (jwe.Audience is { } audience && audience != registration.ClientId)
            throw new TokenException(rules.Audience);
        var key = await keys.FindAsync(jwe.KeyId, time, logger, cancellationToken).ConfigureAwait(false);
        if (key is null || key.Algorithm != jwe.Algorithm || !key.CanOpen(jwe))
            throw Refused();
        return Decrypt(jwe, await ContentKeyAsync(key, jwe, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>RFC 7516 §9: what has fewer parts is a signed token, or nothing.</summary>
    private static bool IsEncrypted(string token)
    {
        var dot = -1;
        for (var dots = 0; dots < 3; dots++)
            if ((dot = token.IndexOf('.', dot + 1)) < 0)
                return false;
        return true;
    }

    private static string Decrypt(Jwe jwe, byte[] key)
    {
        using var cipher = new AesGcmCipher(key);
        var clear = cipher.Decrypt(jwe.Nonce, jwe.CipherText, jwe.Tag, jwe.AdditionalData) ?? throw Refused();
        return Encoding.ASCII.GetString(clear);
    }

    /// <summary>
    /// A key that does not open is replaced by one of chance, so that the answer and its time are those of a wrong tag (RFC 7516 §11.5).
    /// </summary>
    private async Task<byte[]> ContentKeyAsync(DecryptionKey key, Jwe jwe, CancellationToken cancellationToken)
    {
        var chance = StateKey.Create();
        try
        {
            var opened = await key.OpenAsync(jwe, cancellationToken).ConfigureAwait(false);
            return opened is { Length: AesGcmCipher.KeyLength } ? opened : chance;
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.DecryptionDeviceFailed(key.KeyId, exception.GetType().Name);
            return chance;
        }
    }

    private static TokenException Refused() => new(FranceConnectErrorCode.TokenDecryptionFailed);
}
