using System.Text.Json;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>A list of texts; an entry that is none is left out.</summary>
internal sealed class TextListConverter : MemberConverter<IReadOnlyList<string>>
{
    protected override Member<IReadOnlyList<string>> ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        if (element.ValueKind != JsonValueKind.Array)
            return Member<IReadOnlyList<string>>.Foreign(element);
        var list = new List<string>(element.GetArrayLength());
        foreach (var entry in element.EnumerateArray())
            if (entry.ValueKind == JsonValueKind.String && TextConverter.TryRead(entry) is { } text)
                list.Add(text);
        return list.Count == element.GetArrayLength()
            ? Member<IReadOnlyList<string>>.Of(list)
            : Member<IReadOnlyList<string>>.Foreign(element, list);
    }

    protected override void WriteValue(
        Utf8JsonWriter writer,
        IReadOnlyList<string> value,
        JsonSerializerOptions options
    )
    {
        writer.WriteStartArray();
        foreach (var text in value)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
