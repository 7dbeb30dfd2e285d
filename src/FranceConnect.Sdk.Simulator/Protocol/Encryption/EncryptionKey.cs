using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jose;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A public key of a service that tokens can be encrypted for.</summary>
internal sealed record EncryptionKey(string Id, string Algorithm, Jwk Key)
{
    private const int CoordinateLength = 32;
    private const int MinimumModulusLength = 2048 / 8;

    /// <summary>The usable keys of a set: for encryption, of a known algorithm, named, and public.</summary>
    /// <exception cref="JsonException">It is no JSON Web Key Set.</exception>
    public static IReadOnlyList<EncryptionKey> ReadAll(string jwks) =>
        NodeJson.Read(jwks) is JsonObject set && set["keys"] is JsonArray keys
            ? [.. keys.OfType<JsonObject>().Select(TryRead).OfType<EncryptionKey>()]
            : throw new JsonException("A JSON Web Key Set is an object with an array of keys.");

    private static EncryptionKey? TryRead(JsonObject jwk)
    {
        if (
            Text(jwk, "use") != "enc"
            || Text(jwk, "kid") is not { Length: > 0 } id
            || Text(jwk, "alg") is not { } algorithm
            || jwk.ContainsKey("d")
        )
        {
            return null;
        }

        try
        {
            var key = algorithm == "ECDH-ES" ? ReadPoint(jwk) : ReadModulus(jwk);
            return key is null ? null : new EncryptionKey(id, algorithm, key);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static Jwk? ReadPoint(JsonObject jwk)
    {
        if (
            (Text(jwk, "kty"), Text(jwk, "crv")) != ("EC", "P-256")
            || Text(jwk, "x") is not { } x
            || Text(jwk, "y") is not { } y
        )
        {
            return null;
        }

        var point = new ECPoint { X = WebEncoders.Base64UrlDecode(x), Y = WebEncoders.Base64UrlDecode(y) };
        if (point is not { X.Length: CoordinateLength, Y.Length: CoordinateLength })
        {
            return null;
        }

        // Fails on a point that is not on the curve.
        using var _ = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
        return new Jwk(crv: "P-256", x: x, y: y);
    }

    private static Jwk? ReadModulus(JsonObject jwk)
    {
        if (Text(jwk, "kty") != "RSA" || Text(jwk, "e") is not { } exponent || Text(jwk, "n") is not { } modulus)
        {
            return null;
        }

        var parameters = new RSAParameters
        {
            Exponent = WebEncoders.Base64UrlDecode(exponent),
            Modulus = WebEncoders.Base64UrlDecode(modulus),
        };
        if (parameters.Modulus.Length < MinimumModulusLength)
        {
            return null;
        }

        using var _ = RSA.Create(parameters);
        return new Jwk(exponent, modulus);
    }

    private static string? Text(JsonObject jwk, string member) =>
        jwk[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
