using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>A list of objects; an entry that is none is left out, the others stay.</summary>
internal sealed class ListConverter<T> : MemberConverter<IReadOnlyList<T>>
    where T : WireRecord
{
    protected override Member<IReadOnlyList<T>> ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var element = JsonElement.ParseValue(ref reader);
        if (element.ValueKind != JsonValueKind.Array)
            return Member<IReadOnlyList<T>>.Foreign(element);
        var type = TypeInfo(options);
        var list = new List<T>(element.GetArrayLength());
        foreach (var entry in element.EnumerateArray())
            if (entry.ValueKind == JsonValueKind.Object && entry.Deserialize(type) is { } record)
                list.Add(record);
        return list.Count == element.GetArrayLength()
            ? Member<IReadOnlyList<T>>.Of(list)
            : Member<IReadOnlyList<T>>.Foreign(element, list);
    }

    protected override void WriteValue(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        var type = TypeInfo(options);
        writer.WriteStartArray();
        foreach (var record in value)
            JsonSerializer.Serialize(writer, record, type);
        writer.WriteEndArray();
    }

    private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) =>
        (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
