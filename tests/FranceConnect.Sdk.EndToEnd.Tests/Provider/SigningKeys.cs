using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.EndToEnd.Tests.Provider;

/// <summary>
/// A provider's two signing keys. The tests make them and give them to the provider, so that a tampered token can carry its true
/// signature; a second set under the same ids is a forger's.
/// </summary>
internal sealed class SigningKeys : IDisposable
{
    private readonly ECDsa _ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly RSA _rsa = RSA.Create(2048);

    /// <summary>The private keys as a JWKS (RFC 7517).</summary>
    public string ToPrivateJwks()
    {
        var ec = _ec.ExportParameters(includePrivateParameters: true);
        var rsa = _rsa.ExportParameters(includePrivateParameters: true);
        var ecKey = Key("EC", "ES256", ("x", ec.Q.X), ("y", ec.Q.Y), ("d", ec.D));
        ecKey["crv"] = "P-256";
        var rsaKey = Key(
            "RSA",
            "RS256",
            ("n", rsa.Modulus),
            ("e", rsa.Exponent),
            ("d", rsa.D),
            ("p", rsa.P),
            ("q", rsa.Q),
            ("dp", rsa.DP),
            ("dq", rsa.DQ),
            ("qi", rsa.InverseQ)
        );
        return new JsonObject { ["keys"] = new JsonArray(ecKey, rsaKey) }.ToJsonString();
    }

    /// <summary>Signs with the algorithm the header names.</summary>
    public string Sign(Jws token)
    {
        var input = Encoding.ASCII.GetBytes(token.SigningInput);
        token.Signature = Base64Url.EncodeToString(
            token.Header["alg"]!.GetValue<string>() == "ES256"
                ? _ec.SignData(input, HashAlgorithmName.SHA256)
                : _rsa.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        );
        return token.ToString();
    }

    public void Dispose()
    {
        _ec.Dispose();
        _rsa.Dispose();
    }

    private static JsonObject Key(string type, string algorithm, params (string Name, byte[]? Value)[] members)
    {
        // Real key ids are opaque and hold colons.
        var key = new JsonObject
        {
            ["kty"] = type,
            ["use"] = "sig",
            ["alg"] = algorithm,
            ["kid"] = $"pkcs11:{algorithm}:hsm",
        };
        foreach (var (name, value) in members)
            key[name] = Base64Url.EncodeToString(value);
        return key;
    }
}
