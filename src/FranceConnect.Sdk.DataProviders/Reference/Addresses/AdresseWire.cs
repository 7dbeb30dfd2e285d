using System.Text.Json;
using FranceConnect.Sdk.DataProviders.Reference;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>features[].properties</c> of the geocoding's GeoJSON.</summary>
internal sealed class AdresseWire : WireRecord
{
    public Member<string> Label { get; init; }
    public Member<decimal?> Score { get; init; }
    public Member<string> Type { get; init; }
    public Member<string> Housenumber { get; init; }
    public Member<string> Street { get; init; }
    public Member<string> Name { get; init; }
    public Member<string> Postcode { get; init; }
    public Member<string> City { get; init; }
    public Member<string> Citycode { get; init; }
    public Member<string> District { get; init; }
    public Member<string> Id { get; init; }

    /// <summary>Null when the body is no feature collection.</summary>
    public static IReadOnlyList<Adresse>? ReadAll(JsonElement body)
    {
        var features = ReferenceJson.Member(body, "features");
        if (features.ValueKind != JsonValueKind.Array)
            return null;
        var addresses = new List<Adresse>();
        foreach (var feature in features.EnumerateArray())
        {
            var properties = ReferenceJson.Member(feature, "properties");
            if (
                properties.ValueKind != JsonValueKind.Object
                || properties.Deserialize(ReferenceJson.Default.AdresseWire) is not { } wire
            )
                continue;
            var point = ReferenceJson.Member(ReferenceJson.Member(feature, "geometry"), "coordinates");
            addresses.Add(new Adresse(wire, Degrees(point, 0, 180), Degrees(point, 1, 90)));
        }
        return addresses.AsReadOnly();
    }

    private static double? Degrees(JsonElement point, int rank, double most) =>
        point.ValueKind == JsonValueKind.Array
        && point.GetArrayLength() > rank
        && point[rank].ValueKind == JsonValueKind.Number
        && point[rank].TryGetDouble(out var degrees)
        && Math.Abs(degrees) <= most
            ? degrees
            : null;
}
