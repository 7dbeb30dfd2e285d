using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// Seals with a JWE (dir, A128CBC-HS256; RFC 7518 §5.2.3): an authenticated encryption every target of this package has. Written over the
/// base class library because every login pays for it twice: a token library makes three times the garbage.
/// </summary>
internal sealed class JweStateProtector : IFranceConnectStateProtector
{
    // Two return addresses of the longest kind, escaped, and base64 over them, fit twice.
    private const int MaxLength = 64 * 1024;
    private const int BlockLength = 16;

    /// <summary>The header, always the same, with the empty wrapped key: what a text opens with is compared, never read.</summary>
    private static readonly string Header = Base64UrlEncoder.Encode("""{"alg":"dir","enc":"A128CBC-HS256"}""") + "..";

    private static readonly byte[] Associated = Encoding.ASCII.GetBytes(Header.TrimEnd('.'));

    private readonly byte[] _macKey;
    private readonly byte[] _encryptionKey;

    public JweStateProtector(IOptions<FranceConnectOptions> options)
    {
        var key = options.Value.StateKey is { } text ? StateKey.Read(text)! : StateKey.Create();
        _macKey = key.AsSpan(0, BlockLength).ToArray();
        _encryptionKey = key.AsSpan(BlockLength).ToArray();
    }

    public string Protect(string text)
    {
        var vector = StateKey.RandomBytes(BlockLength);
        var cipher = Encrypt(Encoding.UTF8.GetBytes(text), vector);
        var tag = Tag(vector, cipher);
        return string.Concat(
            Header,
            string.Concat(Base64UrlEncoder.Encode(vector), ".", Base64UrlEncoder.Encode(cipher), "."),
            Base64UrlEncoder.Encode(tag)
        );
    }

    public string? Unprotect(string sealedText)
    {
        if (sealedText.Length > MaxLength || !sealedText.StartsWith(Header, StringComparison.Ordinal))
            return null;
        var parts = sealedText.Substring(Header.Length).Split('.');
        if (parts.Length != 3)
            return null;
        try
        {
            var vector = Base64UrlEncoder.DecodeBytes(parts[0]);
            var cipher = Base64UrlEncoder.DecodeBytes(parts[1]);
            if (vector.Length != BlockLength || !AreEqual(Base64UrlEncoder.DecodeBytes(parts[2]), Tag(vector, cipher)))
                return null;
            return Encoding.UTF8.GetString(Decrypt(cipher, vector));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The first half of the HMAC over the header, the vector, the cipher text and the header's length in bits.</summary>
    private byte[] Tag(byte[] vector, byte[] cipher)
    {
        var input = new byte[Associated.Length + vector.Length + cipher.Length + sizeof(long)];
        Associated.CopyTo(input, 0);
        vector.CopyTo(input, Associated.Length);
        cipher.CopyTo(input, Associated.Length + vector.Length);
        BinaryPrimitives.WriteInt64BigEndian(input.AsSpan(input.Length - sizeof(long)), 8L * Associated.Length);
#if NET8_0_OR_GREATER
        return HMACSHA256.HashData(_macKey, input)[..BlockLength];
#else
        using var mac = new HMACSHA256(_macKey);
        return mac.ComputeHash(input).AsSpan(0, BlockLength).ToArray();
#endif
    }

    // CBC with PKCS#7, which are also the defaults of Aes.
#if NET8_0_OR_GREATER
    private byte[] Encrypt(byte[] plain, byte[] vector)
    {
        using var aes = Aes.Create();
        aes.Key = _encryptionKey;
        return aes.EncryptCbc(plain, vector);
    }

    private byte[] Decrypt(byte[] cipher, byte[] vector)
    {
        using var aes = Aes.Create();
        aes.Key = _encryptionKey;
        return aes.DecryptCbc(cipher, vector);
    }
#else
    private byte[] Encrypt(byte[] plain, byte[] vector)
    {
        using var aes = Aes.Create();
        using var encryptor = aes.CreateEncryptor(_encryptionKey, vector);
        return encryptor.TransformFinalBlock(plain, 0, plain.Length);
    }

    private byte[] Decrypt(byte[] cipher, byte[] vector)
    {
        using var aes = Aes.Create();
        using var decryptor = aes.CreateDecryptor(_encryptionKey, vector);
        return decryptor.TransformFinalBlock(cipher, 0, cipher.Length);
    }
#endif

    /// <summary>In a time that says nothing of where they differ.</summary>
    private static bool AreEqual(byte[] left, byte[] right)
    {
        var difference = left.Length ^ right.Length;
        for (var i = 0; i < left.Length && i < right.Length; i++)
            difference |= left[i] ^ right[i];
        return difference == 0;
    }
}
