using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// The public signing keys of a JWKS (RFC 7517), of the two kinds FranceConnect signs with. Symmetric keys, encryption keys and keys of
/// other kinds are left out: nothing can be verified with them by mistake.
/// </summary>
internal sealed class ProviderKeys
{
    private const int MaxKeys = 64;

    private readonly List<(string Algorithm, JsonWebKey Key)> _keys = [];

    public int Count => _keys.Count;

    public static ProviderKeys Read(byte[] body)
    {
        using var json = JsonBody.ParseObject(body, "key set");
        if (!json.RootElement.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
            throw new FranceConnectException(FranceConnectErrorCode.MetadataInvalid, "key set");
        var set = new ProviderKeys();
        foreach (var key in keys.EnumerateArray().Take(MaxKeys))
            set.Add(key);
        if (set.Count == 0)
            throw new FranceConnectException(FranceConnectErrorCode.MetadataInvalid, "key set without signing key");
        return set;
    }

    /// <summary>The keys of that id and algorithm: usually one, none when the id is unknown.</summary>
    public IEnumerable<JsonWebKey> Find(string keyId, string algorithm) =>
        _keys.Where(entry => entry.Algorithm == algorithm && entry.Key.Kid == keyId).Select(entry => entry.Key);

    private void Add(JsonElement key)
    {
        if (
            key.ValueKind != JsonValueKind.Object
            || key.TextOf("use") is not (null or "sig")
            || key.TextOf("kid") is not { } kid
        )
            return;
        var made = key.TextOf("kty") switch
        {
            "EC" when key.TextOf("crv") == "P-256" && key.TextOf("x") is { } x && key.TextOf("y") is { } y => (
                SecurityAlgorithms.EcdsaSha256,
                new JsonWebKey
                {
                    Kty = "EC",
                    Crv = "P-256",
                    X = x,
                    Y = y,
                    Kid = kid,
                }
            ),
            "RSA" when key.TextOf("n") is { Length: >= 342 } n && key.TextOf("e") is { } e => (
                SecurityAlgorithms.RsaSha256,
                new JsonWebKey
                {
                    Kty = "RSA",
                    N = n,
                    E = e,
                    Kid = kid,
                }
            ),
            _ => default((string Algorithm, JsonWebKey Key)),
        };
        if (
            made.Item2 is not null
            && key.TextOf("alg") is var algorithm
            && (algorithm is null || algorithm == made.Item1)
        )
            _keys.Add(made);
    }
}
