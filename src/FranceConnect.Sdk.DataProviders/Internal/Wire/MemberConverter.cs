using System.Text.Json;
using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Reads one kind of member; never fails on a value of another kind.</summary>
internal abstract class MemberConverter<T> : JsonConverter<Member<T>>
{
    public override bool HandleNull => true;

    public override Member<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? Member<T>.Null : ReadValue(ref reader, options);

    public override void Write(Utf8JsonWriter writer, Member<T> value, JsonSerializerOptions options)
    {
        if (value.Raw is { } raw)
            raw.WriteTo(writer);
        else if (value.Value is { } known)
            WriteValue(writer, known, options);
        else
            writer.WriteNullValue();
    }

    protected abstract Member<T> ReadValue(ref Utf8JsonReader reader, JsonSerializerOptions options);

    protected abstract void WriteValue(Utf8JsonWriter writer, T value, JsonSerializerOptions options);
}
