using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jose;

namespace FranceConnect.Sdk.Hostile.Tests.Provider;

/// <summary>A P-256 key pair, as a published member of a JWKS and as what signs.</summary>
internal sealed class SigningKey(string id)
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Id { get; } = id;

    public JsonObject ToJwk()
    {
        var point = _key.ExportParameters(false).Q;
        return new JsonObject
        {
            ["kty"] = "EC",
            ["use"] = "sig",
            ["kid"] = Id,
            ["alg"] = "ES256",
            ["crv"] = "P-256",
            ["x"] = Base64Url.Encode(point.X),
            ["y"] = Base64Url.Encode(point.Y),
        };
    }

    public byte[] Sign(string content) => _key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256);

    /// <summary>The same signature in the form of X.509, which JWS does not use.</summary>
    public byte[] SignAsDer(string content) =>
        _key.SignData(
            Encoding.ASCII.GetBytes(content),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );

    /// <summary>The public key in PEM: what an attacker takes for the secret of an HMAC.</summary>
    public byte[] PublicPem => Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem());
}
