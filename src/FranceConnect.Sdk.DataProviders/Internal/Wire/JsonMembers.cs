using System.Globalization;
using System.Text.Json;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Members of a small foreign object, read by name. Nothing here fails: what is absent or of another type is null.</summary>
internal static class JsonMembers
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } member ? TextConverter.TryRead(member) : null;

    public static long? Integer(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt64(out var number)
            ? number
            : null;

    public static DateTimeOffset? Instant(this JsonElement element, string name) =>
        DateTimeOffset.TryParse(
            element.Text(name),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? instant
            : null;

    public static IReadOnlyList<string> Texts(this JsonElement? list)
    {
        if (list is not { ValueKind: JsonValueKind.Array } array)
            return [];
        var texts = new List<string>();
        foreach (var entry in array.EnumerateArray())
            if (entry.ValueKind == JsonValueKind.String && TextConverter.TryRead(entry) is { } text)
                texts.Add(text);
        return texts.AsReadOnly();
    }
}
