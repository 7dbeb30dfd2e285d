using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Writes stored JSON, cut to the members a caller may see.</summary>
internal static class JsonCut
{
    // The providers' own texts have their accents in clear.
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// The members of an object that are opened: <c>pac</c> opens the whole of it, <c>pac.nbPac</c> that part of it. In an array each
    /// item is cut.
    /// </summary>
    public static void WriteOpened(this Utf8JsonWriter writer, JsonElement element, IReadOnlySet<string> opened)
    {
        writer.WriteStartObject();
        WriteMembers(writer, element, opened, prefix: string.Empty);
        writer.WriteEndObject();
    }

    /// <summary>The same without the braces.</summary>
    public static void WriteMembers(
        this Utf8JsonWriter writer,
        JsonElement element,
        IReadOnlySet<string> opened,
        string prefix = ""
    )
    {
        foreach (var member in element.EnumerateObject())
        {
            var path = prefix + member.Name;
            if (opened.Contains(path))
            {
                member.WriteTo(writer);
            }
            else if (opened.Any(other => other.StartsWith(path + '.', StringComparison.Ordinal)))
            {
                writer.WritePropertyName(member.Name);
                WritePart(writer, member.Value, opened, path + '.');
            }
        }
    }

    private static void WritePart(Utf8JsonWriter writer, JsonElement value, IReadOnlySet<string> opened, string prefix)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            WriteMembers(writer, value, opened, prefix);
            writer.WriteEndObject();
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in value.EnumerateArray())
            {
                WritePart(writer, item, opened, prefix);
            }

            writer.WriteEndArray();
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
