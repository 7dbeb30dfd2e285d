using System.Globalization;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The civil status of an introspected FranceConnect token, as API Particulier turns it into its own parameters.</summary>
internal sealed record FranceConnectIdentity
{
    public string? BirthName { get; private init; }

    /// <summary>Cut at the spaces: a compound name written with one becomes several.</summary>
    public IReadOnlyList<string> GivenNames { get; private init; } = [];

    /// <summary>Parts of the date as they are; empty when the claim is not there.</summary>
    public IReadOnlyList<int?> BirthDate { get; private init; } = [];

    public string Sex { get; private init; } = "F";

    public string? BirthPlace { get; private init; }

    public string? BirthCountry { get; private init; }

    /// <summary>
    /// Reads the claims. Without <c>given_name_array</c>, which FranceConnect+ does not give, there are no given names: the call is
    /// then refused.
    /// </summary>
    public static FranceConnectIdentity Read(JsonObject claims) =>
        new()
        {
            BirthName = Text(claims, "family_name"),
            GivenNames =
                claims["given_name_array"] is JsonArray
                    ? (Text(claims, "given_name") ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    : [],
            BirthDate = Text(claims, "birthdate") is { } date ? [.. date.Split('-').Select(Number)] : [],
            Sex = Text(claims, "gender") == "male" ? "M" : "F",
            BirthPlace = Text(claims, "birthplace"),
            BirthCountry = Text(claims, "birthcountry"),
        };

    /// <summary>The civil status to look for.</summary>
    /// <exception cref="ApiErrorException">A claim is missing or is no possible date (422).</exception>
    public SoughtIdentity ToSought()
    {
        if (BirthName is null)
        {
            throw Refused("00420", "Le nom de naissance est manquant", "nomNaissance");
        }

        if (GivenNames.Count == 0)
        {
            throw Refused("00421", "Les prénoms sont manquants", "prenoms");
        }

        if (BirthDate is not [{ } year, ..])
        {
            throw Refused("00422", "L'année de naissance est manquante", "anneeDateNaissance");
        }

        if (BirthDate is not [_, >= 1 and <= 12, ..])
        {
            throw Refused("00423", "Le mois de naissance n'est pas correctement formaté", "moisDateNaissance");
        }

        if (BirthDate is not [_, _, >= 1 and <= 31])
        {
            throw Refused("00424", "Le jour de naissance n'est pas correctement formaté", "jourDateNaissance");
        }

        return new SoughtIdentity
        {
            BirthName = BirthName,
            GivenNames = GivenNames,
            BirthYear = year,
            BirthMonth = BirthDate[1],
            BirthDay = BirthDate[2],
            Sex = Sex,
            BirthPlace = BirthPlace,
            BirthCountry = BirthCountry,
        };
    }

    private static ApiErrorException Refused(string code, string detail, string parameter) =>
        new(ApiErrors.Parameter(code, detail, parameter));

    private static string? Text(JsonObject claims, string name) =>
        claims[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static int? Number(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
