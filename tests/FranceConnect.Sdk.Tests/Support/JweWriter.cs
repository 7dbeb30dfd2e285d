using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jose;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>Writes a JWE by another library than ours (jose-jwt), then lets a test spoil any part of it.</summary>
internal static class JweWriter
{
    public static string Write(
        string jws,
        JsonObject publicKey,
        Action<Dictionary<string, object>>? header = null,
        JweAlgorithm? algorithm = null,
        JweEncryption content = JweEncryption.A256GCM,
        JwtSettings? settings = null
    )
    {
        var fields = new Dictionary<string, object>
        {
            ["cty"] = "JWT",
            ["kid"] = publicKey["kid"]!.GetValue<string>(),
            ["iss"] = StubProvider.Issuer,
            ["aud"] = StubSite.ClientId,
        };
        header?.Invoke(fields);
        return JWT.EncodeBytes(
            Encoding.ASCII.GetBytes(jws),
            KeyOf(publicKey),
            algorithm ?? AlgorithmOf(publicKey["alg"]!.GetValue<string>()),
            content,
            extraHeaders: fields,
            settings: settings
        );
    }

    /// <summary>The five parts, one of them replaced.</summary>
    public static string With(string jwe, int part, string text)
    {
        var parts = jwe.Split('.');
        parts[part] = text;
        return string.Join('.', parts);
    }

    private static object KeyOf(JsonObject key)
    {
        if (key["kty"]!.GetValue<string>() == "EC")
            return new Jwk(crv: "P-256", x: key["x"]!.GetValue<string>(), y: key["y"]!.GetValue<string>());
        return RSA.Create(new RSAParameters { Modulus = Bytes(key, "n"), Exponent = Bytes(key, "e") });
    }

    private static byte[] Bytes(JsonObject key, string name) => Base64Url.Decode(key[name]!.GetValue<string>());

    private static JweAlgorithm AlgorithmOf(string name) =>
        name switch
        {
            "ECDH-ES" => JweAlgorithm.ECDH_ES,
            "RSA-OAEP" => JweAlgorithm.RSA_OAEP,
            _ => JweAlgorithm.RSA_OAEP_256,
        };
}
