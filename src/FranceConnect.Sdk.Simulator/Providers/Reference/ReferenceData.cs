using System.Text.Json;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The embedded tables of the folder Data, each an array of objects.</summary>
internal static class ReferenceData
{
    public static IReadOnlyList<JsonElement> Read(string table)
    {
        using var stream = typeof(ReferenceData).Assembly.GetManifestResourceStream($"Reference/{table}")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(row => row.Clone())];
    }

    /// <summary>The member's text, or null when it is absent.</summary>
    public static string? Text(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>True when the member is an array that holds the text.</summary>
    public static bool Lists(this JsonElement row, string name, string text) =>
        row.TryGetProperty(name, out var list) && list.EnumerateArray().Any(item => item.GetString() == text);
}
