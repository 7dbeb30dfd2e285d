using System.Security.Cryptography;
using System.Text;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>What an application without ASP.NET Core would bring: AES-GCM, the purpose among what is authenticated.</summary>
internal sealed class AesProtector : IPrefillProtector
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public byte[] Protect(string purpose, byte[] data)
    {
        var result = new byte[NonceLength + TagLength + data.Length];
        var (nonce, tag, cipher) = Parts(result);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(_key, TagLength);
        aes.Encrypt(nonce.Span, data, cipher.Span, tag.Span, Encoding.UTF8.GetBytes(purpose));
        return result;
    }

    public byte[]? Unprotect(string purpose, byte[] sealedData)
    {
        if (sealedData.Length < NonceLength + TagLength)
            return null;
        var (nonce, tag, cipher) = Parts(sealedData);
        var data = new byte[cipher.Length];
        using var aes = new AesGcm(_key, TagLength);
        try
        {
            aes.Decrypt(nonce.Span, cipher.Span, tag.Span, data, Encoding.UTF8.GetBytes(purpose));
            return data;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(byte[] all) =>
        (all.AsMemory(0, NonceLength), all.AsMemory(NonceLength, TagLength), all.AsMemory(NonceLength + TagLength));
}
