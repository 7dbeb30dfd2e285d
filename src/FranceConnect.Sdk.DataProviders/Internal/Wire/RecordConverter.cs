using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>An object of the contract.</summary>
internal sealed class RecordConverter<T> : MemberConverter<T>
    where T : WireRecord
{
    protected override Member<T> ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return Member<T>.Foreign(JsonElement.ParseValue(ref reader));
        return JsonSerializer.Deserialize(ref reader, TypeInfo(options)) is { } record
            ? Member<T>.Of(record)
            : Member<T>.Null;
    }

    protected override void WriteValue(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, TypeInfo(options));

    private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options) =>
        (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
