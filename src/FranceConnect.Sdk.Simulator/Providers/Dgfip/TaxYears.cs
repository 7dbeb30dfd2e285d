using System.Diagnostics.CodeAnalysis;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// Which income years a call may read. An age is a number of years before the current one: 1 is the last full year, declared in the
/// spring and published from August.
/// </summary>
internal sealed class TaxYears(DateTimeOffset now, IReadOnlyList<string> scopes)
{
    public const int Oldest = 3;

    public static IReadOnlyList<int> LastTwo { get; } = [1, 2];

    // France is one hour ahead of UTC at New Year, two on 1 August: no time zone data is needed.
    private readonly int _year = now.ToUniversalTime().AddHours(1).Year;

    private bool IsLastYearPublished => now >= new DateTimeOffset(_year, 8, 1, 0, 0, 0, TimeSpan.FromHours(2));

    public int AgeOf(int year) => _year - year;

    public int YearOf(int age) => _year - age;

    /// <summary>True when the file has the year and the administration has published it.</summary>
    public bool Publishes(int age, [NotNullWhen(true)] TaxFile? file) =>
        file is not null && file.Has(age) && (age > 1 || IsLastYearPublished);

    /// <summary>True when the citizen agreed to the year.</summary>
    public bool AreOpen(int age, TaxFile? file) =>
        scopes.Contains($"dgfip_annee_n_moins_{age}")
        || (
            scopes.Contains("dgfip_annee_n_moins_2_si_indispo_n_moins_1")
            && (age == 1 || (age == 2 && !Publishes(1, file)))
        );
}
