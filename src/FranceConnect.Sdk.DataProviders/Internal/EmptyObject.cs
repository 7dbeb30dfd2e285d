using System.Text.Json;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>What a member that is absent reads as.</summary>
internal static class EmptyObject
{
    public static JsonElement Element { get; } = JsonDocument.Parse("{}").RootElement;
}
