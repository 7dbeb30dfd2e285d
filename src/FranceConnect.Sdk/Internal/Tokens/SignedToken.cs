using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Internal;

/// <summary>A JWS in its compact form (RFC 7515 §7.1), read but not trusted: its payload is not looked at before its signature.</summary>
internal sealed class SignedToken
{
    private const int Header = 0;
    private const int Payload = 1;
    private const int Signature = 2;

    private readonly CompactParts _parts;

    private SignedToken(CompactParts parts, JsonElement header)
    {
        _parts = parts;
        Algorithm = header.TextOf("alg");
        KeyId = header.TextOf("kid");
        HasExtensions = header.TryGetProperty("crit", out _);
    }

    public string? Algorithm { get; }

    public string? KeyId { get; }

    /// <summary>RFC 7515 §4.1.11: what is in <c>crit</c> must be understood, and we understand none.</summary>
    public bool HasExtensions { get; }

    /// <summary>Null for anything else than three parts, the first one a JSON object.</summary>
    public static SignedToken? TryRead(string text)
    {
        if (CompactParts.Cut(text, 3) is not { } parts || parts.Decode(Header) is not { } json)
            return null;
        try
        {
            using var header = ForeignJson.Parse(json);
            return header.RootElement.ValueKind == JsonValueKind.Object
                ? new SignedToken(parts, header.RootElement)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The algorithm is the caller's, never the token's.</summary>
    public bool IsSignedBy(JsonWebKey key, string algorithm)
    {
        if (_parts.Decode(Signature) is not { } signature)
            return false;
        try
        {
            // Kept and shared by the factory: it is not to be disposed of.
            var verifier = key.CryptoProviderFactory.CreateForVerifying(key, algorithm);
            return verifier.Verify(_parts.Before(Signature), signature);
        }
        catch (Exception)
        {
            return false; // a key that is none, or a signature of another size: whatever the cause, nothing is proved
        }
    }

    /// <summary>Null for what is no base64url.</summary>
    public byte[]? DecodePayload() => _parts.Decode(Payload);
}
