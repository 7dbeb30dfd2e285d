using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jose;

namespace FranceConnect.Sdk.Hostile.Tests.Provider;

/// <summary>
/// What a service that does not look whether a point is on the curve would agree on (RFC 8725 §3.4): the formulas of the addition do not
/// use the curve's constant, and any point is on some curve.
/// </summary>
internal static class WeakAgreement
{
    private static readonly BigInteger P = BigInteger.Parse(
        "0FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF",
        NumberStyles.HexNumber,
        CultureInfo.InvariantCulture
    );

    /// <summary>The abscissa of the service's private number times the point; zero at infinity.</summary>
    public static byte[] With(DecryptionKey service, ECPoint point)
    {
        var number = Read(Base64Url.Decode((string)JsonNode.Parse(service.ToPrivateJwk())!["d"]!));
        (BigInteger X, BigInteger Y)? sum = null;
        (BigInteger X, BigInteger Y)? power = (Read(point.X!), Read(point.Y!));
        for (; number > 0; number >>= 1)
        {
            if (!number.IsEven)
                sum = Add(sum, power);
            power = Add(power, power);
        }
        var bytes = (sum?.X ?? 0).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[32 - bytes.Length], .. bytes];
    }

    private static (BigInteger X, BigInteger Y)? Add(
        (BigInteger X, BigInteger Y)? one,
        (BigInteger X, BigInteger Y)? other
    )
    {
        if (one is not { } a || other is not { } b)
            return one ?? other;
        if (a.X == b.X && (a.Y + b.Y) % P == 0)
            return null;
        var slope = a == b ? (3 * a.X * a.X - 3) * Inverse(2 * a.Y) : (b.Y - a.Y) * Inverse(b.X - a.X);
        var x = Reduce(slope * slope - a.X - b.X);
        return (x, Reduce(slope * (a.X - x) - a.Y));
    }

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(Reduce(value), P - 2, P);

    private static BigInteger Reduce(BigInteger value) => (value % P + P) % P;

    private static BigInteger Read(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
