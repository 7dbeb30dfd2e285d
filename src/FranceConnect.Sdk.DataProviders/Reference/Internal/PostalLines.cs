using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>What of a household's postal lines may be asked of the geocoding: the street and the town, nothing that tells who lives there.</summary>
internal sealed class PostalLines
{
    private PostalLines(string street, string town)
    {
        Text = street.Length == 0 ? town : $"{street} {town}";
        PostalCode = town.Substring(0, 5);
        HasNumber = street.Length > 0 && street[0] is >= '0' and <= '9';
    }

    public string Text { get; }

    public string PostalCode { get; }

    /// <summary>Whether the street begins with a number.</summary>
    public bool HasNumber { get; }

    /// <summary>Null for an address abroad, or whose town does not begin with a French postal code.</summary>
    public static PostalLines? Read(AdresseFoyer address)
    {
        var country = Line(address.Pays);
        if (country.Length > 0 && !country.Equals("FRANCE", StringComparison.OrdinalIgnoreCase))
            return null;
        var town = Line(address.CodePostalVille);
        if (town.Length < 5 || !town.Take(5).All(c => c is >= '0' and <= '9'))
            return null;
        var street = Line(address.NumeroLibelleVoie);
        return new PostalLines(street.Length > 0 ? street : Line(address.LieuDit), town);
    }

    private static string Line(string? line) => (line ?? "").Trim();
}
