using System.Security.Cryptography;

namespace FranceConnect.Sdk.Internal;

/// <summary>New key pairs, by the base class library.</summary>
internal static class KeyPairs
{
    private const int RsaBits = 2048;

    public static RSAParameters NewRsa()
    {
        using var rsa = RSA.Create(RsaBits);
        return rsa.ExportParameters(includePrivateParameters: true);
    }

    public static ECParameters NewElliptic()
    {
        using var elliptic = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return elliptic.ExportParameters(includePrivateParameters: true);
    }
}
