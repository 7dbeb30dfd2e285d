namespace FranceConnect.Sdk;

/// <summary>
/// Names the communes and countries of INSEE's Code officiel géographique, vintage 2026, from a table embedded in the
/// library. The table is read at the first call and takes about half a megabyte; calls are thread-safe.
/// </summary>
/// <remarks>
/// Source: INSEE, Licence Ouverte 2.0 (Etalab). The names serve to show or fill in a place of birth: a code without a
/// name remains valid, for the table cannot hold every commune that ever existed.
/// </remarks>
public static class CodeOfficielGeographique
{
    private static readonly Lazy<CogTable> s_communes = new(() => CogTable.Load("FranceConnect.Sdk.Cog.Communes"));
    private static readonly Lazy<CogTable> s_countries = new(() => CogTable.Load("FranceConnect.Sdk.Cog.Countries"));

    /// <summary>
    /// Names a commune of today, an arrondissement of Paris, Lyon or Marseille, a commune déléguée or associée, or,
    /// for a former code, the commune of today that took it over.
    /// </summary>
    /// <param name="code">The code.</param>
    /// <returns>
    /// The name with its accents, such as <c>Ajaccio</c>; <see langword="null"/> for an unknown code, an empty one or
    /// free text. It never fails.
    /// </returns>
    public static string? FindCommuneLabel(CommuneCode code) => s_communes.Value.Find(code.Value);

    /// <summary>Names a country or a foreign territory, former codes that one country alone took over included.</summary>
    /// <param name="code">The code.</param>
    /// <returns>
    /// The name in INSEE's capitals, such as <c>ALGERIE</c>, or <c>France</c>; <see langword="null"/> for an unknown
    /// code, an empty one or free text. It never fails.
    /// </returns>
    public static string? FindCountryLabel(CountryCode code) => s_countries.Value.Find(code.Value);
}
