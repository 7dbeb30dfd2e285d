using System.Text.Json;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>True or false; as text too.</summary>
internal sealed class BooleanConverter : MemberConverter<bool?>
{
    protected override Member<bool?> ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        return element.ValueKind switch
        {
            JsonValueKind.True => Member<bool?>.Of(true),
            JsonValueKind.False => Member<bool?>.Of(false),
            JsonValueKind.String when bool.TryParse(TextConverter.TryRead(element), out var value) =>
                Member<bool?>.Foreign(element, value),
            _ => Member<bool?>.Foreign(element),
        };
    }

    protected override void WriteValue(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options) =>
        writer.WriteBooleanValue(value.GetValueOrDefault());
}
