namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Where and when to look for a pupil: a school year, and exactly one perimeter.</summary>
/// <remarks>Source: API Particulier's documentation. What is missing, doubled or malformed is refused before any call.</remarks>
public sealed class ScolariteRequest
{
    /// <summary>The school year, <c>AAAA-AAAA</c> or <c>AAAA</c>: the current one, sometimes the next. Required.</summary>
    public string AnneeScolaire { get; set; } = "";

    /// <summary>Perimeter: one school, by its UAI code (seven digits and a letter). Default: none.</summary>
    public string? CodeEtablissement { get; set; }

    /// <summary>Perimeter: départements, by the ministry's codes (BCN, N_DEPARTEMENT). Default: none.</summary>
    public IList<string> CodesBcnDepartements { get; } = new List<string>();

    /// <summary>Perimeter: académies' regions, by the ministry's codes (BCN, N_REGION_ACADEMIQUE). Default: none.</summary>
    public IList<string> CodesBcnRegions { get; } = new List<string>();

    /// <summary>Only the schools of this degree. Default: both.</summary>
    public DegreEtablissement DegreEtablissement { get; set; }
}
