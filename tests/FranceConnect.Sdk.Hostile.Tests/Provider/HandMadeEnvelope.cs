using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AesGcm = System.Security.Cryptography.AesGcm;
using Base64Url = Jose.Base64Url;

namespace FranceConnect.Sdk.Hostile.Tests.Provider;

/// <summary>
/// ECDH-ES and A256GCM by hand (RFC 7518 §4.6): the header is any text of the attacker's, and the tag is right all the same, so that the
/// header alone can have it refused.
/// </summary>
internal static class HandMadeEnvelope
{
    public static string Write(string content, Func<string, string>? header = null)
    {
        using var sender = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var jwk = Envelope.Agreement(Envelope.ServiceKeys[0]);
        using var service = ECDiffieHellman.Create(
            new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = Base64Url.Decode(jwk.X), Y = Base64Url.Decode(jwk.Y) },
            }
        );
        var secret = sender.DeriveRawSecretAgreement(service.PublicKey);
        return Write(content, sender.ExportParameters(false).Q, secret, header);
    }

    /// <summary>With a point of the attacker's, and what they know the service will take for the agreement.</summary>
    public static string Write(string content, ECPoint point, byte[] secret, Func<string, string>? header = null)
    {
        var fields = new JsonObject
        {
            ["alg"] = "ECDH-ES",
            ["enc"] = "A256GCM",
            ["cty"] = "JWT",
            ["kid"] = Envelope.ServiceKeys[0].KeyId,
            ["epk"] = new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-256",
                ["x"] = Base64Url.Encode(point.X),
                ["y"] = Base64Url.Encode(point.Y),
            },
        }.ToJsonString();
        var first = Base64Url.Encode(Encoding.UTF8.GetBytes(header?.Invoke(fields) ?? fields));
        var nonce = RandomNumberGenerator.GetBytes(12);
        var clear = Encoding.ASCII.GetBytes(content);
        var (cipherText, tag) = (new byte[clear.Length], new byte[16]);
        using var cipher = new AesGcm(ContentKey(secret), tag.Length);
        cipher.Encrypt(nonce, clear, cipherText, tag, Encoding.ASCII.GetBytes(first));
        return $"{first}..{Base64Url.Encode(nonce)}.{Base64Url.Encode(cipherText)}.{Base64Url.Encode(tag)}";
    }

    /// <summary>One round: its number, the secret, the algorithm, two parties without a name, the length of the key in bits.</summary>
    private static byte[] ContentKey(byte[] secret) =>
        SHA256.HashData([
            .. Number(1),
            .. secret,
            .. Number(7),
            .. "A256GCM"u8,
            .. Number(0),
            .. Number(0),
            .. Number(256),
        ]);

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
