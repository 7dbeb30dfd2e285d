using System.Globalization;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The parameters of a case taken together: values, each well formed, that no question has at once.</summary>
internal sealed class StagingQuestion(
    StagingRoute route,
    IReadOnlyDictionary<string, StagingValue> parameters,
    DateOnly today
)
{
    private const int EarliestYear = 1850;
    private const string France = "99100";

    private bool IsCitizen => route.Claims.Count > 0;

    /// <returns>What does not hold together; empty for a question that may be asked.</returns>
    public IEnumerable<string> Contradictions()
    {
        if (IsCitizen && parameters["prenoms"].Items.Any(name => name.Contains(' ', StringComparison.Ordinal)))
            yield return "FranceConnect's given names are cut at their spaces";
        if (route.Find("anneeDateNaissance") is not null && !IsDate())
            yield return "the date of birth";
        if (!IsCitizen && !IsBirthplace())
            yield return "the place of birth";
        if (route.Find("codeEtablissement") is not null && !IsPerimeter())
            yield return "the perimeter";
        if ((Has("annee") || Has("mois")) && !IsPeriod())
            yield return "the month of the quotient";
        if (Number("campaignYear") >= today.Year)
            yield return "the campaign";
    }

    private bool IsDate() =>
        (Number("anneeDateNaissance"), Number("moisDateNaissance"), Number("jourDateNaissance")) switch
        {
            (null, null, null) => true,
            ({ } year, null, null) => IsYear(year),
            ({ } year, { } month, null) => IsYear(year) && month is >= 1 and <= 12,
            ({ } year, { } month, { } day) => IsYear(year)
                && month is >= 1 and <= 12
                && day >= 1
                && day <= DateTime.DaysInMonth(year, month),
            // A month without its year, a day without its month.
            _ => false,
        };

    private bool IsYear(int year) => year >= EarliestYear && year <= today.Year;

    private bool IsBirthplace()
    {
        var (code, name) = (
            Has("codeCogInseeCommuneNaissance"),
            Has("nomCommuneNaissance") || Has("codeCogInseeDepartementNaissance")
        );
        if (code && name)
            return false;
        if (!Has("codeCogInseePaysNaissance"))
            return true;
        if (Text("codeCogInseePaysNaissance") != France)
            return !code && !name;
        // Where a commune may be named, one born in France has to be told: by its code, or by its name, its département and the year.
        return route.Find("nomCommuneNaissance") is null
            || code
            || (Has("nomCommuneNaissance") && Has("codeCogInseeDepartementNaissance") && Has("anneeDateNaissance"));
    }

    private bool IsPerimeter() =>
        new[] { "codeEtablissement", "codesBcnDepartements", "codesBcnRegions" }.Count(Has) == 1;

    private bool IsPeriod() =>
        (Number("annee"), Number("mois")) is ({ } year, >= 1 and <= 12 and var month)
        && year >= today.Year - 2
        && (year < today.Year || (year == today.Year && month <= today.Month));

    private bool Has(string name) => parameters.ContainsKey(name);

    private string? Text(string name) => parameters.GetValueOrDefault(name)?.Items[0];

    private int? Number(string name) =>
        Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
