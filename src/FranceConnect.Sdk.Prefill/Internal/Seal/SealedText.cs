using System.Text.Encodings.Web;
using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>JSON of a version, sealed, as base64url without padding.</summary>
internal sealed class SealedText(IPrefillProtector protector)
{
    private const int Version = 1;

    // Some thirty times the largest household: what is longer was never sealed here, and is not decoded.
    private const int MaxLength = 256 * 1024;

    // Sealed, it is read by nothing but this class: accents may stay as they are.
    private static readonly JsonWriterOptions s_compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Seals the members that are written into one object.</summary>
    public string Seal(string purpose, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_compact))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            write(json);
            json.WriteEndObject();
        }
        var text = Encode(protector.Protect(purpose, buffer.ToArray()));
        return text.Length <= MaxLength
            ? text
            : throw new InvalidOperationException($"What is to be sealed is too large: {text.Length} characters.");
    }

    public Unsealed<T> Open<T>(string purpose, string? text, Func<JsonElement, T?> read)
        where T : class
    {
        if (Decode(text) is not { } bytes || protector.Unprotect(purpose, bytes) is not { } data)
            return new Unsealed<T>(SealRefusal.Altered);
        try
        {
            using var json = JsonDocument.Parse(data);
            return json.RootElement.GetProperty("v").GetInt32() == Version && read(json.RootElement) is { } value
                ? new Unsealed<T>(value)
                : new Unsealed<T>(SealRefusal.Unreadable);
        }
        // It is ours, for it was sealed here: by another version, which wrote otherwise.
        catch (Exception exception)
            when (exception
                    is JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
                        or ArgumentException
                        or IndexOutOfRangeException
            )
        {
            return new Unsealed<T>(SealRefusal.Unreadable);
        }
    }

    private static string Encode(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[]? Decode(string? text)
    {
        if (text is null || text.Length == 0 || text.Length > MaxLength)
            return null;
        try
        {
            var bytes = Convert.FromBase64String(
                text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4)
            );
            // Several texts decode to the same bytes: only the one that was written is accepted.
            return Encode(bytes) == text ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
