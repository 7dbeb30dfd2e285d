using System.Globalization;
using System.Text.Json;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>A number, exact; one written as text is read too.</summary>
internal sealed class NumberConverter : MemberConverter<decimal?>
{
    protected override Member<decimal?> ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        return element.ValueKind switch
        {
            JsonValueKind.Number when element.TryGetDecimal(out var number) => Member<decimal?>.Foreign(
                element,
                number
            ),
            JsonValueKind.String
                when decimal.TryParse(
                    TextConverter.TryRead(element),
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                ) => Member<decimal?>.Foreign(element, number),
            _ => Member<decimal?>.Foreign(element),
        };
    }

    protected override void WriteValue(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.GetValueOrDefault());
}
