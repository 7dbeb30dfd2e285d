using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.Internal;

/// <summary>What a callback needs of the request it answers. Short names: it travels in a cookie.</summary>
internal sealed class PendingLogin
{
    [JsonPropertyName("s")]
    public string State { get; set; } = "";

    [JsonPropertyName("n")]
    public string Nonce { get; set; } = "";

    [JsonPropertyName("t")]
    public string TenantId { get; set; } = "";

    [JsonPropertyName("p")]
    public FranceConnectPlatform Platform { get; set; }

    [JsonPropertyName("a")]
    public string AssuranceLevel { get; set; } = "";

    [JsonPropertyName("r")]
    public string RedirectUri { get; set; } = "";

    [JsonPropertyName("u")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReturnUrl { get; set; }

    [JsonPropertyName("c")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CancelUrl { get; set; }

    [JsonPropertyName("o")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Purpose { get; set; }

    /// <summary>When it ends, in Unix seconds.</summary>
    [JsonPropertyName("x")]
    public long ExpiresAt { get; set; }
}
