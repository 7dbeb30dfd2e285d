using FranceConnect.Sdk;

namespace PortailFamille.Citizen;

/// <summary>Identity values in words a citizen reads.</summary>
internal static class FrenchWords
{
    private static readonly string[] Months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    /// <summary>The month of a number from 1 to 12.</summary>
    public static string Month(int month) => Months[month - 1];

    public static string Date(PartialDate? date) =>
        date switch
        {
            null or { Raw: "" } => "Non communiquée",
            { Year: { } year, Month: { } month, Day: { } day } =>
                $"{(day == 1 ? "1er" : day)} {Months[month - 1]} {year}",
            { Year: { } year, Month: { } month } => $"{Months[month - 1]} {year} (jour inconnu)",
            { Year: { } year } => $"{year} (jour et mois inconnus)",
            { Raw: var raw } => raw,
        };

    public static string Gender(Gender? gender) =>
        gender switch
        {
            null => "Non communiqué",
            { } value when value.ToString().Length == 0 => "Non communiqué",
            { } value when value == FranceConnect.Sdk.Gender.Female => "Féminin",
            { } value when value == FranceConnect.Sdk.Gender.Male => "Masculin",
            { } value when value == FranceConnect.Sdk.Gender.Unspecified => "Non précisé",
            { } value => value.ToString(),
        };

    public static string Place(CommuneCode? place, CountryCode? country)
    {
        var commune = place is { IsEmpty: false } code ? code.Label ?? code.Value : null;
        if (country is { Value: "" })
            country = null;
        var state = country is { IsFrance: false } abroad ? CountryName(abroad) : null;
        return (commune, state) switch
        {
            (null, null) => country is null ? "Non communiqué" : "France",
            (null, { } only) => only,
            ({ } only, null) => only,
            var (both, land) => $"{both} ({land})",
        };
    }

    private static string CountryName(CountryCode country) =>
        country.Label is { } label ? CountryWords.Write(label) : country.Value;

    public static string OrNone(string? text, string none = "Aucun") => string.IsNullOrEmpty(text) ? none : text;
}
