using System.Text.Json;

namespace FranceConnect.Sdk.Internal;

/// <summary>Reading members of JSON of foreign origin without ever failing.</summary>
internal static class JsonElementExtensions
{
    /// <summary>The text of a member; null when it is absent, of another type, or half a surrogate pair.</summary>
    public static string? TextOf(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.TextOrNull() : null;

    /// <summary>The text of a JSON string; null for another type and for half a surrogate pair.</summary>
    public static string? TextOrNull(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
