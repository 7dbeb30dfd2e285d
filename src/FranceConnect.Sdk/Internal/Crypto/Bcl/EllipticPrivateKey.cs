using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FranceConnect.Sdk.Internal;

/// <summary>Agrees on a secret over P-256 (NIST SP 800-56A §5.7.1.2) by the base class library.</summary>
internal sealed class EllipticPrivateKey(ECParameters parameters)
{
    private readonly ConcurrentBag<ECDiffieHellman> _idle = [];

    /// <summary>Whether the public point is that of the private number.</summary>
    public bool IsConsistent()
    {
        try
        {
            using var ours = ECDiffieHellman.Create(parameters);
            using var theirs = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
            var point = theirs.ExportParameters(includePrivateParameters: false).Q;
            using var published = ECDiffieHellman.Create(
                new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = parameters.Q }
            );
            return Agree(point)?.SequenceEqual(theirs.DeriveRawSecretAgreement(published.PublicKey)) == true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The shared x coordinate, 32 bytes; null for a point that is not on the curve.</summary>
    public byte[]? Agree(ECPoint other)
    {
        try
        {
            using var theirs = ECDiffieHellman.Create(
                new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = other }
            );
            using var point = theirs.PublicKey;
            var ours = _idle.TryTake(out var idle) ? idle : ECDiffieHellman.Create(parameters);
            var secret = ours.DeriveRawSecretAgreement(point);
            _idle.Add(ours);
            return secret;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether a point is on the curve: one that is not would let a stranger guess the private number.</summary>
    public static bool IsOnCurve(ECPoint point)
    {
        try
        {
            using var imported = ECDiffieHellman.Create(
                new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point }
            );
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
