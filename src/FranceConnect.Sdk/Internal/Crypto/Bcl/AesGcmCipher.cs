using System.Security.Cryptography;

namespace FranceConnect.Sdk.Internal;

/// <summary>AES-256 in Galois/Counter Mode (RFC 7518 §5.3) with one key, by the base class library.</summary>
internal sealed class AesGcmCipher(byte[] key) : IDisposable
{
    public const int KeyLength = 32;
    public const int NonceLength = 12;
    public const int TagLength = 16;

    // An instance serves one thread at a time; making one costs as much as what it does here.
    private AesGcm? _idle;

    public byte[] Encrypt(byte[] nonce, byte[] clear, byte[] additionalData, out byte[] tag)
    {
        var cipherText = new byte[clear.Length];
        tag = new byte[TagLength];
        var cipher = Take();
        cipher.Encrypt(nonce, clear, cipherText, tag, additionalData);
        GiveBack(cipher);
        return cipherText;
    }

    /// <summary>The clear bytes; null when key, nonce, tag or additional data are not those of the encryption.</summary>
    public byte[]? Decrypt(byte[] nonce, byte[] cipherText, byte[] tag, byte[] additionalData)
    {
        var clear = new byte[cipherText.Length];
        var cipher = Take();
        try
        {
            cipher.Decrypt(nonce, cipherText, tag, clear, additionalData);
            return clear;
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            GiveBack(cipher);
        }
    }

    public void Dispose() => Interlocked.Exchange(ref _idle, null)?.Dispose();

    private AesGcm Take() => Interlocked.Exchange(ref _idle, null) ?? new AesGcm(key, TagLength);

    private void GiveBack(AesGcm cipher) => Interlocked.Exchange(ref _idle, cipher)?.Dispose();
}
