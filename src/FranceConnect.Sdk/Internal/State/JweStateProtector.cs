using System.Text;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// Seals with a JWE (dir, A256GCM; RFC 7518 §4.5 and §5.3) made of the cipher that opens FranceConnect+'s tokens. A nonce of chance serves
/// one key for four thousand million seals (NIST SP 800-38D §8.3).
/// </summary>
internal sealed class JweStateProtector(IOptions<FranceConnectOptions> options)
    : IFranceConnectStateProtector,
        IDisposable
{
    // Two return addresses of the longest kind, escaped, and base64 over them, fit twice.
    private const int MaxLength = 64 * 1024;

    private static readonly string Header = Base64Url.Write(
        Encoding.ASCII.GetBytes("""{"alg":"dir","enc":"A256GCM"}""")
    );

    private static readonly byte[] AdditionalData = Encoding.ASCII.GetBytes(Header);

    /// <summary>The header, always the same, and no wrapped key: what a text opens with is compared, never read.</summary>
    private static readonly string Opening = Header + "..";

    private readonly AesGcmCipher _cipher = new(
        options.Value.StateKey is { } key ? StateKey.Read(key)! : StateKey.Create()
    );

    public void Dispose() => _cipher.Dispose();

    public string Protect(string text)
    {
        var nonce = StateKey.RandomBytes(AesGcmCipher.NonceLength);
        var clear = Encoding.UTF8.GetBytes(text);
        var cipherText = _cipher.Encrypt(nonce, clear, AdditionalData, out var tag);
        return $"{Opening}{Base64Url.Write(nonce)}.{Base64Url.Write(cipherText)}.{Base64Url.Write(tag)}";
    }

    public string? Unprotect(string sealedText)
    {
        if (sealedText.Length > MaxLength || !sealedText.StartsWith(Opening, StringComparison.Ordinal))
            return null;
        if (
            CompactParts.Cut(sealedText, 5) is not { } parts
            || parts.Decode(2) is not { Length: AesGcmCipher.NonceLength } nonce
            || parts.Decode(3) is not { } cipherText
            || parts.Decode(4) is not { Length: AesGcmCipher.TagLength } tag
        )
            return null;
        var clear = _cipher.Decrypt(nonce, cipherText, tag, AdditionalData);
        return clear is null ? null : Encoding.UTF8.GetString(clear);
    }
}
