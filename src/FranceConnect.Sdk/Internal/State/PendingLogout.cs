using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.Internal;

/// <summary>What the return from a logout needs.</summary>
internal sealed class PendingLogout
{
    [JsonPropertyName("ls")]
    public string State { get; set; } = "";

    [JsonPropertyName("u")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReturnUrl { get; set; }

    [JsonPropertyName("x")]
    public long ExpiresAt { get; set; }
}
