using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Encodings;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;

namespace FranceConnect.Sdk.Internal;

/// <summary>Decrypts RSA-OAEP (RFC 7518 §4.3) by Bouncy Castle: .NET Framework's own key class knows SHA-1 alone.</summary>
internal sealed class RsaPrivateKey(RSAParameters parameters, bool isSha256)
{
    private readonly RsaPrivateCrtKeyParameters _private = new(
        Number(parameters.Modulus),
        Number(parameters.Exponent),
        Number(parameters.D),
        Number(parameters.P),
        Number(parameters.Q),
        Number(parameters.DP),
        Number(parameters.DQ),
        Number(parameters.InverseQ)
    );

    /// <summary>Whether what the public numbers encrypt, the private ones decrypt.</summary>
    public bool IsConsistent()
    {
        byte[] sample = [1, 2, 3];
        try
        {
            var open = new RsaKeyParameters(false, Number(parameters.Modulus), Number(parameters.Exponent));
            var encrypted = Cipher(forEncryption: true, open).ProcessBlock(sample, 0, sample.Length);
            return Decrypt(encrypted)?.SequenceEqual(sample) == true;
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return false;
        }
    }

    /// <summary>The clear bytes, or null.</summary>
    public byte[]? Decrypt(byte[] encrypted)
    {
        try
        {
            return Cipher(forEncryption: false, _private).ProcessBlock(encrypted, 0, encrypted.Length);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            return null;
        }
    }

    private OaepEncoding Cipher(bool forEncryption, ICipherParameters key)
    {
        IDigest digest = isSha256 ? new Sha256Digest() : new Sha1Digest();
        var cipher = new OaepEncoding(new RsaBlindedEngine(), digest);
        cipher.Init(forEncryption, key);
        return cipher;
    }

    private static BigInteger Number(byte[]? bytes) => new(1, bytes);

    private static bool IsRefusal(Exception exception) =>
        exception is CryptoException or ArithmeticException or InvalidOperationException or ArgumentException;
}
