using System.Text.Json;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Text; a number or a boolean is read as it is written.</summary>
internal sealed class TextConverter : MemberConverter<string>
{
    protected override Member<string> ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        return element.ValueKind switch
        {
            JsonValueKind.String when TryRead(element) is { } text => Member<string>.Of(text),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Member<string>.Foreign(
                element,
                element.GetRawText()
            ),
            _ => Member<string>.Foreign(element),
        };
    }

    protected override void WriteValue(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    /// <summary>Null for half a surrogate pair, which the grammar allows.</summary>
    public static string? TryRead(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
