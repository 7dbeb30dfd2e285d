using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto.Agreement;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

namespace FranceConnect.Sdk.Internal;

/// <summary>Agrees on a secret over P-256 (NIST SP 800-56A §5.7.1.2) by Bouncy Castle: .NET Standard 2.0 has no ECDH.</summary>
internal sealed class EllipticPrivateKey(ECParameters parameters)
{
    private const int CoordinateLength = 32;

    private readonly ECPrivateKeyParameters _private = new(new BigInteger(1, parameters.D), Curve);

    public static ECDomainParameters Curve { get; } = new(ECNamedCurveTable.GetByName("P-256"));

    /// <summary>Whether the public point is that of the private number.</summary>
    public bool IsConsistent() =>
        _private.D.SignValue > 0
        && _private.D.CompareTo(Curve.N) < 0
        && Find(parameters.Q) is { } point
        && Curve.G.Multiply(_private.D).Normalize().Equals(point.Q);

    /// <summary>The shared x coordinate, 32 bytes; null for a point that is not on the curve.</summary>
    public byte[]? Agree(ECPoint other)
    {
        if (Find(other) is not { } theirs)
            return null;
        var agreement = new ECDHBasicAgreement();
        agreement.Init(_private);
        return Pad(agreement.CalculateAgreement(theirs));
    }

    /// <summary>Whether a point is on the curve: one that is not would let a stranger guess the private number.</summary>
    public static bool IsOnCurve(ECPoint point) => Find(point) is not null;

    public static byte[] Pad(BigInteger number)
    {
        var bytes = number.ToByteArrayUnsigned();
        var padded = new byte[CoordinateLength];
        bytes.CopyTo(padded, CoordinateLength - bytes.Length);
        return padded;
    }

    private static ECPublicKeyParameters? Find(ECPoint point)
    {
        try
        {
            var found = Curve.Curve.CreatePoint(new BigInteger(1, point.X), new BigInteger(1, point.Y));
            return found.IsValid() ? new ECPublicKeyParameters(found, Curve) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or GeneralSecurityException)
        {
            return null;
        }
    }
}
