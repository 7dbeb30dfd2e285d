using System.Text;
using System.Text.Json;

namespace FranceConnect.Sdk.Internal;

/// <summary>JSON of foreign origin, accepted only when every name in it is text.</summary>
internal static class ForeignJson
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <exception cref="JsonException">
    /// No JSON; bytes that are not UTF-8, which are not looked at before a text is read; or half a surrogate pair in a name, which the grammar allows and every later look-up of a member would fail on.
    /// </exception>
    public static JsonDocument Parse(byte[] body, JsonDocumentOptions options = default)
    {
        if (!IsUtf8(body))
            throw new JsonException();
        var document = JsonDocument.Parse(body, options);
        // Only an escape can be wrong: names without any, as FranceConnect's are, cost nothing.
        if (Array.IndexOf(body, (byte)'\\') < 0 || HasReadableNames(document.RootElement))
            return document;
        document.Dispose();
        throw new JsonException();
    }

    private static bool IsUtf8(byte[] body)
    {
        try
        {
            return Strict.GetCharCount(body) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool HasReadableNames(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .All(member => IsReadable(member) && HasReadableNames(member.Value)),
            JsonValueKind.Array => element.EnumerateArray().All(HasReadableNames),
            _ => true,
        };

    private static bool IsReadable(JsonProperty member)
    {
        try
        {
            return member.Name is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
