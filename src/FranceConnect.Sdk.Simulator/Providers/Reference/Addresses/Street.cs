using System.Text.Json;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A street that runs eastwards somewhere around the centre of its commune.</summary>
internal sealed class Street
{
    private const double DegreesPerNumber = 0.00004;

    private readonly Address _street;
    private readonly int _last;
    private readonly IReadOnlyList<string> _repeated;

    public Street(JsonElement row, int rank, Address commune)
    {
        // The golden angle spreads the streets of a commune evenly.
        var (sine, cosine) = Math.SinCos(rank * 2.39996);
        var distance = 0.003 + (0.001 * (rank % 5));
        _last = row.GetProperty("numbers").GetInt32();
        _repeated = row.TryGetProperty("repeated", out var repeated)
            ? [.. repeated.EnumerateArray().Select(item => item.GetString()!)]
            : [];
        _street = commune with
        {
            Id = $"{commune.CityCode}_{rank + 1:0000}",
            Type = "street",
            Street = row.Text("name"),
            Postcode = row.Text("postcode") ?? commune.Postcode,
            Importance = Math.Round(commune.Importance / 2, 4),
            Point = new(commune.Point.Longitude + (distance * cosine), commune.Point.Latitude + (distance * sine)),
        };
        Words = SearchText.Words(_street.Street!);
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The number when the street has it, else the street.</summary>
    public Address At(HouseNumber? number)
    {
        if (number is null || !Has(number))
        {
            return _street;
        }

        var suffix = number.Repetition.Length == 0 ? string.Empty : $"_{number.Repetition}";
        return _street with
        {
            Id = $"{_street.Id}_{number.Rank:00000}{suffix}",
            Type = "housenumber",
            HouseNumber = number,
            Point = _street.Point with { Longitude = _street.Point.Longitude + (number.Rank * DegreesPerNumber) },
        };
    }

    public Address Nearest(GeoPoint point)
    {
        var rank = Math.Round((point.Longitude - _street.Point.Longitude) / DegreesPerNumber);
        return At(new HouseNumber((int)Math.Clamp(rank, 1, _last)));
    }

    private bool Has(HouseNumber number) =>
        number.Repetition.Length == 0
            ? number.Rank >= 1 && number.Rank <= _last
            : _repeated.Contains(number.ToString());
}
