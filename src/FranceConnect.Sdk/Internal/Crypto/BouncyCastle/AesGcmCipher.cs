using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace FranceConnect.Sdk.Internal;

/// <summary>AES-256 in Galois/Counter Mode (RFC 7518 §5.3), by Bouncy Castle: .NET Standard 2.0 has none.</summary>
internal static class AesGcmCipher
{
    private const int BitsPerByte = 8;

    /// <summary>The clear bytes; null when key, nonce, tag or additional data are not those of the encryption.</summary>
    public static byte[]? Decrypt(byte[] key, byte[] nonce, byte[] cipherText, byte[] tag, byte[] additionalData)
    {
        var cipher = new GcmBlockCipher(new AesEngine());
        try
        {
            cipher.Init(
                forEncryption: false,
                new AeadParameters(new KeyParameter(key), tag.Length * BitsPerByte, nonce, additionalData)
            );
            var clear = new byte[cipher.GetOutputSize(cipherText.Length + tag.Length)];
            var length = cipher.ProcessBytes(cipherText, 0, cipherText.Length, clear, 0);
            length += cipher.ProcessBytes(tag, 0, tag.Length, clear, length);
            cipher.DoFinal(clear, length);
            return clear;
        }
        catch (InvalidCipherTextException)
        {
            return null;
        }
    }
}
