using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jose;

namespace FranceConnect.Sdk.Hostile.Tests.Provider;

/// <summary>The encryption of FranceConnect+, by another library than the SDK's code (jose-jwt), each part the attacker's to change.</summary>
internal static class Envelope
{
    /// <summary>The service's own keys: one for a key agreement, two for RSA. Made for the tests.</summary>
    public static IReadOnlyList<DecryptionKey> ServiceKeys { get; } =
    [
        DecryptionKey.Generate("ECDH-ES", "cle-du-service"),
        DecryptionKey.Generate("RSA-OAEP-256", "cle-rsa-du-service"),
        DecryptionKey.Generate("RSA-OAEP", "cle-rsa-ancienne-du-service"),
    ];

    /// <summary>Every way an honest provider encrypts; the last is by hand.</summary>
    public static IReadOnlyList<Func<string, string>> Honest { get; } =
    [
        jws => Write(jws),
        jws => Write(jws, algorithm: JweAlgorithm.RSA_OAEP_256),
        jws => Write(jws, algorithm: JweAlgorithm.RSA_OAEP, key: Rsa(ServiceKeys[2])),
        jws => HandMadeEnvelope.Write(jws),
    ];

    public static string Write(
        string content,
        Action<Dictionary<string, object>>? header = null,
        JweAlgorithm algorithm = JweAlgorithm.ECDH_ES,
        JweEncryption encryption = JweEncryption.A256GCM,
        JweCompression? compression = null,
        object? key = null
    )
    {
        var isAgreement = algorithm == JweAlgorithm.ECDH_ES;
        var fields = new Dictionary<string, object>
        {
            ["cty"] = "JWT",
            ["kid"] = ServiceKeys[
                isAgreement ? 0
                : algorithm == JweAlgorithm.RSA_OAEP ? 2
                : 1
            ].KeyId,
        };
        header?.Invoke(fields);
        return JWT.EncodeBytes(
            Encoding.ASCII.GetBytes(content),
            key ?? (isAgreement ? Agreement(ServiceKeys[0]) : Rsa(ServiceKeys[1])),
            algorithm,
            encryption,
            compression,
            fields
        );
    }

    /// <summary>One of the five parts replaced.</summary>
    public static string With(string jwe, int part, Func<string, string> change)
    {
        var parts = jwe.Split('.');
        parts[part] = change(parts[part]);
        return string.Join('.', parts);
    }

    /// <summary>The header rewritten, which the tag no longer covers.</summary>
    public static string WithHeader(string jwe, Func<string, string> change) =>
        With(
            jwe,
            0,
            part => Base64Url.Encode(Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(Base64Url.Decode(part)))))
        );

    public static Jwk Agreement(DecryptionKey key)
    {
        var jwk = JsonNode.Parse(key.ToPublicJwk())!;
        return new Jwk(crv: "P-256", x: (string)jwk["x"]!, y: (string)jwk["y"]!);
    }

    private static RSA Rsa(DecryptionKey key)
    {
        var jwk = JsonNode.Parse(key.ToPublicJwk())!;
        return RSA.Create(
            new RSAParameters
            {
                Modulus = Base64Url.Decode((string)jwk["n"]!),
                Exponent = Base64Url.Decode((string)jwk["e"]!),
            }
        );
    }
}
