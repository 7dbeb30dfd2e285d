using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace FranceConnect.Sdk.Internal;

/// <summary>New key pairs, by Bouncy Castle where .NET Standard 2.0 has no generator.</summary>
internal static class KeyPairs
{
    private const int RsaBits = 2048;

    public static RSAParameters NewRsa()
    {
        using var rsa = RSA.Create();
        rsa.KeySize = RsaBits; // .NET Framework's default is 1024
        return rsa.ExportParameters(includePrivateParameters: true);
    }

    public static ECParameters NewElliptic()
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(EllipticPrivateKey.Curve, new SecureRandom()));
        var pair = generator.GenerateKeyPair();
        var point = ((ECPublicKeyParameters)pair.Public).Q.Normalize();
        return new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint
            {
                X = EllipticPrivateKey.Pad(point.AffineXCoord.ToBigInteger()),
                Y = EllipticPrivateKey.Pad(point.AffineYCoord.ToBigInteger()),
            },
            D = EllipticPrivateKey.Pad(((ECPrivateKeyParameters)pair.Private).D),
        };
    }
}
