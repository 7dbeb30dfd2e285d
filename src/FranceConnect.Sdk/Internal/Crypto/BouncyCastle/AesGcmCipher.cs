using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace FranceConnect.Sdk.Internal;

/// <summary>AES-256 in Galois/Counter Mode (RFC 7518 §5.3) with one key, by Bouncy Castle: .NET Standard 2.0 has none.</summary>
internal sealed class AesGcmCipher(byte[] key) : IDisposable
{
    public const int KeyLength = 32;
    public const int NonceLength = 12;
    public const int TagLength = 16;
    private const int BitsPerByte = 8;

    public byte[] Encrypt(byte[] nonce, byte[] clear, byte[] additionalData, out byte[] tag)
    {
        var both = Run(forEncryption: true, nonce, clear, additionalData);
        tag = both.AsSpan(clear.Length).ToArray();
        return both.AsSpan(0, clear.Length).ToArray();
    }

    /// <summary>The clear bytes; null when key, nonce, tag or additional data are not those of the encryption.</summary>
    public byte[]? Decrypt(byte[] nonce, byte[] cipherText, byte[] tag, byte[] additionalData)
    {
        try
        {
            return Run(forEncryption: false, nonce, [.. cipherText, .. tag], additionalData);
        }
        catch (InvalidCipherTextException)
        {
            return null;
        }
    }

    /// <summary>Nothing is held; the base class library's counterpart holds a handle.</summary>
    public void Dispose() { }

    /// <summary>Bouncy Castle writes the tag after the cipher text, and reads it there.</summary>
    private byte[] Run(bool forEncryption, byte[] nonce, byte[] input, byte[] additionalData)
    {
        var cipher = new GcmBlockCipher(new AesEngine());
        cipher.Init(
            forEncryption,
            new AeadParameters(new KeyParameter(key), TagLength * BitsPerByte, nonce, additionalData)
        );
        var output = new byte[cipher.GetOutputSize(input.Length)];
        var length = cipher.ProcessBytes(input, 0, input.Length, output, 0);
        cipher.DoFinal(output, length);
        return output;
    }
}
