using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace FranceConnect.Sdk;

/// <summary>The claims of one person, kept as they came, absent apart from empty. Reading never fails.</summary>
internal sealed class IdentityClaims
{
    /// <summary>Members of the token that carries the claims; they say nothing of the person.</summary>
    private static readonly string[] s_envelope = ["iss", "aud", "exp", "iat", "nbf", "jti"];

    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    public IdentityClaims(JsonElement claims)
    {
        if (claims.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var claim in claims.EnumerateObject())
        {
            if (NameOf(claim) is { } name && !s_envelope.Contains(name, StringComparer.Ordinal))
            {
                _values[name] = claim.Value.Clone();
            }
        }
    }

    /// <summary>Accents stay readable, and short; what HTML could misread is escaped.</summary>
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public IReadOnlyCollection<string> Names => _values.Keys;

    public string? Text(string name) => _values.TryGetValue(name, out var value) ? TextOf(value) : null;

    /// <summary>The items of an array of non-empty strings; null for anything else, an empty array included.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (!_values.TryGetValue(name, out var value) || value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var texts = new List<string>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            if (TextOf(item) is not { Length: > 0 } text)
            {
                return null;
            }

            texts.Add(text);
        }

        return texts.Count == 0 ? null : texts.AsReadOnly();
    }

    public bool TryGet(string name, out string? value)
    {
        if (!_values.TryGetValue(name, out var element))
        {
            value = null;
            return false;
        }

        value = element.ValueKind == JsonValueKind.Null ? null : TextOf(element) ?? element.GetRawText();
        return true;
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var claim in _values)
        {
            writer.WritePropertyName(claim.Key);
            if (TextOf(claim.Value) is { } text)
            {
                writer.WriteStringValue(text);
            }
            else
            {
                // It was parsed once already: it comes back to the letter.
                writer.WriteRawValue(claim.Value.GetRawText(), skipInputValidation: true);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>The text of a JSON string; null for another type and for half a surrogate pair.</summary>
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name of a claim; null for half a surrogate pair, which nobody could ask for.</summary>
    private static string? NameOf(JsonProperty claim)
    {
        try
        {
            return claim.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
