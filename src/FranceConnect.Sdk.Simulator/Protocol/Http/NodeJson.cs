using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// JSON as the recorded server, which runs on Node, writes and reads it: what the grammar does not require is not escaped, and of two
/// members with one name the last counts.
/// </summary>
internal static class NodeJson
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <exception cref="JsonException">The text is not JSON, or holds half a character.</exception>
    public static JsonNode? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return ToNode(document.RootElement);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("An escape is half a surrogate pair.", exception);
        }
    }

    private static void Append(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                foreach (var (name, value) in members)
                {
                    Append(text, name);
                    text.Append(':');
                    Append(text, value);
                    text.Append(',');
                }

                Close(text, '}');
                break;
            case JsonArray items:
                text.Append('[');
                foreach (var item in items)
                {
                    Append(text, item);
                    text.Append(',');
                }

                Close(text, ']');
                break;
            case JsonValue value when value.TryGetValue<string>(out var content):
                Append(text, content);
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void Close(StringBuilder text, char end)
    {
        if (text[^1] == ',')
        {
            text.Length--;
        }

        text.Append(end);
    }

    private static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append($"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static JsonNode? ToNode(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                foreach (var member in element.EnumerateObject())
                {
                    members[member.Name] = ToNode(member.Value);
                }

                return members;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(ToNode)]);
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            default:
                return JsonValue.Create(element.Clone());
        }
    }
}
