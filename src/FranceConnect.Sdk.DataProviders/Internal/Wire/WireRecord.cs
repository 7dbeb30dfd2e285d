using System.Text.Json;
using System.Text.Json.Serialization;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>An object of an answer. What this version does not know is kept, and written again.</summary>
internal abstract class WireRecord
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
