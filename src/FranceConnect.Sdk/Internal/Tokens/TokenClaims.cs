using System.Text.Json;

namespace FranceConnect.Sdk.Internal;

/// <summary>The payload of a token whose signature was verified; a claim of the wrong type counts as absent.</summary>
internal sealed class TokenClaims
{
    public TokenClaims(SignedToken verified, FranceConnectErrorCode malformed)
    {
        var json = verified.DecodePayload() ?? throw new TokenException(malformed);
        try
        {
            using var document = ForeignJson.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new TokenException(malformed);
            Root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new TokenException(malformed);
        }
    }

    public JsonElement Root { get; }

    public string? Text(string name) => Root.TextOf(name);

    /// <summary>A NumericDate (RFC 7519 §2) in seconds; null when absent or not a number of this millennium.</summary>
    public long? Seconds(string name) =>
        Root.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var seconds)
        && seconds is > 0 and < 253402300800
            ? (long)seconds
            : null;

    /// <summary>The texts of a claim that is one string or an array of them; empty when absent or mixed.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (!Root.TryGetProperty(name, out var value))
            return [];
        string?[] texts =
            value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().Select(item => item.TextOrNull())]
                : [value.TextOrNull()];
        return texts.Contains(null) ? [] : [.. texts.OfType<string>()];
    }
}
