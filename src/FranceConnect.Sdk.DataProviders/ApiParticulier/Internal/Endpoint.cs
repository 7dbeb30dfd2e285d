using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>One versioned route of API Particulier, without its modality, and how its <c>data</c> is read.</summary>
/// <param name="Route">For example <c>/v3/dss/quotient_familial</c>.</param>
/// <param name="Wire">The wire record's contract.</param>
/// <param name="Read">From the wire record, and the member <c>meta</c>, to the public model.</param>
internal sealed record Endpoint<TWire, TModel>(
    string Route,
    JsonTypeInfo<TWire> Wire,
    Func<TWire, JsonElement, TModel> Read
)
    where TWire : WireRecord
    where TModel : class
{
    /// <summary>The second segment of the route (SPECS §9.1).</summary>
    public string Provider { get; } = Route.Split('/')[2];

    /// <summary>Whether a newer version replaces this one (API Particulier's documentation).</summary>
    public bool IsObsolete { get; init; }

    /// <summary>Whether the answer has at least one of the endpoint's keys: none means that no scope was granted.</summary>
    public bool HasGrantedKey(JsonElement data)
    {
        foreach (var property in Wire.Properties)
            if (!property.IsExtensionData && data.TryGetProperty(property.Name, out _))
                return true;
        return false;
    }

    public override string ToString() => nameof(Endpoint<TWire, TModel>);
}
