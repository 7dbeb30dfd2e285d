using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The platform's signing keys, one per algorithm, replaced as a whole by a rotation.</summary>
internal sealed class SigningKeys : IDisposable
{
    private readonly PlatformProfile _platform;
    private readonly Lazy<SigningKeySet> _stranger;
    private volatile SigningKeySet _current;
    private int _generation;

    public SigningKeys(PlatformProfile platform)
    {
        _platform = platform;
        _current = new SigningKeySet(platform.KeyIds);
        _stranger = new(() => new SigningKeySet(platform.KeyIds));
    }

    public SigningKeySet Current => _current;

    /// <summary>Keys under the same labels that the platform never published: those of a forger.</summary>
    public SigningKeySet Stranger => _stranger.Value;

    // The replaced set is left to the garbage collector: a request may still be signing with it.
    public void Rotate(bool keepKeyIds)
    {
        var suffix = keepKeyIds ? string.Empty : $":{Interlocked.Increment(ref _generation)}";
        _current = new SigningKeySet(_platform.KeyIds.ToDictionary(pair => pair.Key, pair => pair.Value + suffix));
    }

    public void Dispose()
    {
        _current.Dispose();
        if (_stranger.IsValueCreated)
        {
            _stranger.Value.Dispose();
        }
    }
}

internal sealed class SigningKeySet(IReadOnlyDictionary<string, string> keyIds) : IDisposable
{
    private readonly ECDsa _elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly RSA? _rsa = keyIds.ContainsKey("RS256") ? RSA.Create(2048) : null;

    public bool Has(string algorithm) => keyIds.ContainsKey(algorithm);

    public string KeyId(string algorithm) => keyIds[algorithm];

    public byte[] Sign(string algorithm, byte[] content, string clientSecret) =>
        algorithm switch
        {
            "ES256" => _elliptic.SignData(content, HashAlgorithmName.SHA256),
            "RS256" when _rsa is not null => _rsa.SignData(
                content,
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            ),
            "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(clientSecret), content),
            _ => throw new NotSupportedException($"No key for the algorithm {algorithm}."),
        };

    public bool Verify(string algorithm, byte[] content, byte[] signature, string clientSecret) =>
        algorithm switch
        {
            "ES256" => _elliptic.VerifyData(content, signature, HashAlgorithmName.SHA256),
            "RS256" when _rsa is not null => _rsa.VerifyData(
                content,
                signature,
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            ),
            "HS256" => CryptographicOperations.FixedTimeEquals(Sign("HS256", content, clientSecret), signature),
            _ => false,
        };

    public JsonArray ToJwks()
    {
        var point = _elliptic.ExportParameters(includePrivateParameters: false);
        JsonArray keys =
        [
            new JsonObject
            {
                ["kty"] = "EC",
                ["use"] = "sig",
                ["kid"] = KeyId("ES256"),
                ["alg"] = "ES256",
                ["crv"] = "P-256",
                ["x"] = WebEncoders.Base64UrlEncode(point.Q.X!),
                ["y"] = WebEncoders.Base64UrlEncode(point.Q.Y!),
            },
        ];
        if (_rsa is not null)
        {
            var rsa = _rsa.ExportParameters(includePrivateParameters: false);
            JsonNode key = new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = KeyId("RS256"),
                ["alg"] = "RS256",
                ["e"] = WebEncoders.Base64UrlEncode(rsa.Exponent!),
                ["n"] = WebEncoders.Base64UrlEncode(rsa.Modulus!),
            };
            keys.Add(key);
        }

        return keys;
    }

    public void Dispose()
    {
        _elliptic.Dispose();
        _rsa?.Dispose();
    }
}
