using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jose;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator.Tests;

/// <summary>The key pairs of a service of FranceConnect+, one for each way to encrypt, and what its tokens hold, by jose-jwt alone.</summary>
internal static class ServiceKeys
{
    private static readonly RSA s_rsa = RSA.Create(2048);
    private static readonly ECParameters s_point = NewPoint();

    /// <summary>The public keys, beside one that signs and one without a use.</summary>
    public static string Jwks { get; } =
        new JsonObject
        {
            ["keys"] = new JsonArray(
                With(PublicPoint(), "cle-signature", "ES256", "sig"),
                Without("use", PublicPoint()),
                PublicPoint(),
                PublicModulus("RSA-OAEP"),
                PublicModulus("RSA-OAEP-256")
            ),
        }.ToJsonString();

    public static string KeyId(string algorithm) => $"cle-{algorithm}";

    public static JsonObject PublicPoint() =>
        With(
            new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-256",
                ["x"] = WebEncoders.Base64UrlEncode(s_point.Q.X!),
                ["y"] = WebEncoders.Base64UrlEncode(s_point.Q.Y!),
            },
            KeyId("ECDH-ES"),
            "ECDH-ES",
            "enc"
        );

    public static JsonObject PublicModulus(string algorithm)
    {
        var parameters = s_rsa.ExportParameters(includePrivateParameters: false);
        return With(
            new JsonObject
            {
                ["kty"] = "RSA",
                ["e"] = WebEncoders.Base64UrlEncode(parameters.Exponent!),
                ["n"] = WebEncoders.Base64UrlEncode(parameters.Modulus!),
            },
            KeyId(algorithm),
            algorithm,
            "enc"
        );
    }

    public static JsonObject PrivatePoint()
    {
        var key = PublicPoint();
        key["d"] = WebEncoders.Base64UrlEncode(s_point.D!);
        return key;
    }

    /// <exception cref="JoseException">The token is not encrypted for this service, or was altered.</exception>
    public static string Decrypt(string token) =>
        Tokens.Header(token)["alg"]!.GetValue<string>() == "ECDH-ES"
            ? JWT.Decode(token, Jwk.FromJson(PrivatePoint().ToJsonString()))
            : JWT.Decode(token, s_rsa);

    private static JsonObject With(JsonObject key, string id, string algorithm, string use)
    {
        key["kid"] = id;
        key["alg"] = algorithm;
        key["use"] = use;
        return key;
    }

    private static JsonObject Without(string member, JsonObject key)
    {
        key.Remove(member);
        return key;
    }

    private static ECParameters NewPoint()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportParameters(includePrivateParameters: true);
    }
}
