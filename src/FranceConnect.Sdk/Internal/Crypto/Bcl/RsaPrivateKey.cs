using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FranceConnect.Sdk.Internal;

/// <summary>Decrypts RSA-OAEP (RFC 7518 §4.3) by the base class library.</summary>
internal sealed class RsaPrivateKey(RSAParameters parameters, bool isSha256)
{
    // An instance is not promised to serve two threads at once, and importing a key is not free.
    private readonly ConcurrentBag<RSA> _idle = [];

    private readonly RSAEncryptionPadding _padding = isSha256
        ? RSAEncryptionPadding.OaepSHA256
        : RSAEncryptionPadding.OaepSHA1;

    /// <summary>Whether what the public numbers encrypt, the private ones decrypt.</summary>
    public bool IsConsistent()
    {
        byte[] sample = [1, 2, 3];
        try
        {
            using var open = RSA.Create(
                new RSAParameters { Modulus = parameters.Modulus, Exponent = parameters.Exponent }
            );
            return Decrypt(open.Encrypt(sample, _padding))?.SequenceEqual(sample) == true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The clear bytes, or null.</summary>
    public byte[]? Decrypt(byte[] encrypted)
    {
        try
        {
            var rsa = _idle.TryTake(out var idle) ? idle : RSA.Create(parameters);
            var clear = rsa.Decrypt(encrypted, _padding);
            _idle.Add(rsa);
            return clear;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
