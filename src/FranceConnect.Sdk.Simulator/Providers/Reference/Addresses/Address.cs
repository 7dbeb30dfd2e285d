using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Degrees, longitude first as in GeoJSON.</summary>
internal readonly record struct GeoPoint(double Longitude, double Latitude)
{
    private const double MetresPerDegree = 111_195;

    /// <summary>Metres between two near points: the earth is flat for a few kilometres.</summary>
    public double MetresTo(GeoPoint other)
    {
        var east = (other.Longitude - Longitude) * Math.Cos(Latitude * Math.PI / 180);
        return Math.Sqrt((east * east) + Math.Pow(other.Latitude - Latitude, 2)) * MetresPerDegree;
    }
}

/// <summary>A commune, a street of it, or a number in that street.</summary>
internal sealed record Address
{
    public required string Id { get; init; }

    /// <summary><c>municipality</c>, <c>street</c> or <c>housenumber</c>.</summary>
    public required string Type { get; init; }

    public HouseNumber? HouseNumber { get; init; }

    public string? Street { get; init; }

    public required string Postcode { get; init; }

    public required string CityCode { get; init; }

    public required string City { get; init; }

    /// <summary>The arrondissement of Paris, Lyon or Marseille.</summary>
    public string? District { get; init; }

    /// <summary>Département and region, for instance <c>69, Rhône, Auvergne-Rhône-Alpes</c>.</summary>
    public required string Context { get; init; }

    public required double Importance { get; init; }

    public required GeoPoint Point { get; init; }

    public string Name =>
        Street is null ? City
        : HouseNumber is null ? Street
        : $"{HouseNumber} {Street}";

    public string Label => Street is null ? City : $"{Name} {Postcode} {City}";
}

/// <summary>An address and how well it answers the question: from 0 to 1, and the distance when a point was asked.</summary>
internal sealed record AddressMatch(Address Address, double Score, double? Distance = null)
{
    public JsonObject ToFeature()
    {
        var properties = new JsonObject
        {
            ["label"] = Address.Label,
            ["score"] = Math.Round(Score, 4),
            ["housenumber"] = Address.HouseNumber?.ToString(),
            ["id"] = Address.Id,
            ["name"] = Address.Name,
            ["postcode"] = Address.Postcode,
            ["citycode"] = Address.CityCode,
            ["city"] = Address.City,
            ["district"] = Address.District,
            ["context"] = Address.Context,
            ["type"] = Address.Type,
            ["importance"] = Address.Importance,
            ["street"] = Address.Street,
            ["distance"] = Distance is { } metres ? Math.Round(metres) : null,
        };
        foreach (var absent in properties.Where(property => property.Value is null).Select(p => p.Key).ToList())
        {
            properties.Remove(absent);
        }

        return new JsonObject
        {
            ["type"] = "Feature",
            ["geometry"] = new JsonObject
            {
                ["type"] = "Point",
                ["coordinates"] = new JsonArray(
                    Math.Round(Address.Point.Longitude, 6),
                    Math.Round(Address.Point.Latitude, 6)
                ),
            },
            ["properties"] = properties,
        };
    }
}
