using System.Security.Cryptography;

namespace FranceConnect.Sdk.Internal;

/// <summary>AES-256 in Galois/Counter Mode (RFC 7518 §5.3), by the base class library.</summary>
internal static class AesGcmCipher
{
    public const int KeyLength = 32;
    public const int NonceLength = 12;
    public const int TagLength = 16;

    public static byte[] Encrypt(byte[] key, byte[] nonce, byte[] clear, byte[] additionalData, out byte[] tag)
    {
        var cipherText = new byte[clear.Length];
        tag = new byte[TagLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, clear, cipherText, tag, additionalData);
        return cipherText;
    }

    /// <summary>The clear bytes; null when key, nonce, tag or additional data are not those of the encryption.</summary>
    public static byte[]? Decrypt(byte[] key, byte[] nonce, byte[] cipherText, byte[] tag, byte[] additionalData)
    {
        var clear = new byte[cipherText.Length];
        try
        {
            using var cipher = new AesGcm(key, TagLength);
            cipher.Decrypt(nonce, cipherText, tag, clear, additionalData);
            return clear;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
