using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace FranceConnect.Sdk.Internal;

/// <summary>A JWS in its compact form (RFC 7515 §7.1), read but not trusted: its payload is not looked at before its signature.</summary>
internal sealed class SignedToken
{
    private readonly string _text;
    private readonly int _payloadStart;
    private readonly int _payloadEnd;

    private SignedToken(string text, int payloadStart, int payloadEnd, JsonElement header)
    {
        _text = text;
        _payloadStart = payloadStart;
        _payloadEnd = payloadEnd;
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
        var first = text.IndexOf('.');
        var last = text.LastIndexOf('.');
        if (first < 0 || last == first || text.IndexOf('.', first + 1) != last)
            return null;
        try
        {
            using var header = ForeignJson.Parse(Base64UrlEncoder.DecodeBytes(text.Substring(0, first)));
            return header.RootElement.ValueKind == JsonValueKind.Object
                ? new SignedToken(text, first + 1, last, header.RootElement)
                : null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The algorithm is the caller's, never the token's.</summary>
    public bool IsSignedBy(JsonWebKey key, string algorithm)
    {
        try
        {
            var signature = Base64UrlEncoder.DecodeBytes(_text.Substring(_payloadEnd + 1));
            // Kept and shared by the factory: it is not to be disposed of.
            var verifier = key.CryptoProviderFactory.CreateForVerifying(key, algorithm);
            return verifier.Verify(Encoding.ASCII.GetBytes(_text.Substring(0, _payloadEnd)), signature);
        }
        catch (Exception)
        {
            return false; // no base64url, or a key that is none: whatever the cause, nothing is proved
        }
    }

    public byte[] DecodePayload() =>
        Base64UrlEncoder.DecodeBytes(_text.Substring(_payloadStart, _payloadEnd - _payloadStart));
}
