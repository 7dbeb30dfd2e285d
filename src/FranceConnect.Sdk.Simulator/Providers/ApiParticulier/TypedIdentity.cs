using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Reads the civil status of the identity modality and refuses what the application refuses (422, 004xx).</summary>
internal static partial class TypedIdentity
{
    private const int EarliestYear = 1850;

    /// <summary>Every parameter such a route knows, as the staging fixtures name them.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
    [
        "nomNaissance",
        "nomUsage",
        "prenoms",
        "anneeDateNaissance",
        "moisDateNaissance",
        "jourDateNaissance",
        "sexeEtatCivil",
        "codeCogInseePaysNaissance",
        "codeCogInseeCommuneNaissance",
        "nomCommuneNaissance",
        "codeCogInseeDepartementNaissance",
    ];

    /// <exception cref="ApiErrorException">A parameter is missing or malformed.</exception>
    public static SoughtIdentity Read(ApiCall call, IdentityRules rules)
    {
        var birthName = call["nomNaissance"] ?? throw Missing("00420", "nomNaissance");
        var givenNames = call.All("prenoms[]");
        Demand(givenNames.Count >= 1 && givenNames.Count <= rules.MaximumGivenNames, "00421", "prenoms");
        var year = call.Number("anneeDateNaissance", "00422");
        var month = call.Number("moisDateNaissance", "00423");
        var day = call.Number("jourDateNaissance", "00424");
        Demand(Fits(year, EarliestYear, call.Today.Year, rules.IsDateRequired), "00422", "anneeDateNaissance");
        Demand(Fits(month, 1, 12, rules.IsDateRequired), "00423", "moisDateNaissance");
        Demand(Fits(day, 1, 31, rules.IsDateRequired), "00424", "jourDateNaissance");
        if (year is not null && month is not null && day is not null)
        {
            Demand(day <= DateTime.DaysInMonth(year.Value, month.Value), "00425", "jourDateNaissance");
        }

        var sex = Take(call, "sexeEtatCivil", rules.Sex, "00427", Sex());
        var country = Take(call, "codeCogInseePaysNaissance", rules.Country, "00400", Country());
        var place = Take(call, "codeCogInseeCommuneNaissance", rules.Place, "00426", Place());
        var department = rules.PlaceByName
            ? Take(call, "codeCogInseeDepartementNaissance", Presence.Optional, "00428", Department())
            : null;
        var placeName = rules.PlaceByName ? call["nomCommuneNaissance"] : null;
        if (country == CivilRegister.France && rules.PlaceByName && place is null)
        {
            Demand(placeName is not null, "00426", "codeCogInseeCommuneNaissance");
            Demand(department is not null, "00428", "codeCogInseeDepartementNaissance");
            Demand(year is not null, "00422", "anneeDateNaissance");
        }

        return new SoughtIdentity
        {
            BirthName = birthName,
            UsualName = rules.UsualName ? call["nomUsage"] : null,
            GivenNames = givenNames,
            BirthYear = year,
            BirthMonth = year is null ? null : month,
            BirthDay = year is null || month is null ? null : day,
            Sex = sex,
            BirthCountry = country,
            BirthPlace = place,
            BirthPlaceName = placeName,
            BirthDepartment = department,
        };
    }

    private static string? Take(ApiCall call, string name, Presence presence, string code, Regex format)
    {
        if (presence is Presence.None || call[name] is not { } value)
        {
            return presence is Presence.Required ? throw Missing(code, name) : null;
        }

        Demand(format.IsMatch(value), code, name);
        return value;
    }

    private static bool Fits(int? value, int low, int high, bool isRequired) =>
        value is null ? !isRequired : value >= low && value <= high;

    private static void Demand(bool condition, string code, string name)
    {
        if (!condition)
        {
            throw new ApiErrorException(
                ApiErrors.Parameter(code, $"Le paramètre {name} est manquant ou n'est pas correctement formaté", name)
            );
        }
    }

    private static ApiErrorException Missing(string code, string name) =>
        new(ApiErrors.Parameter(code, $"Le paramètre {name} est manquant", name));

    [GeneratedRegex("^[MF]$", RegexOptions.CultureInvariant)]
    private static partial Regex Sex();

    [GeneratedRegex("^99[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Country();

    [GeneratedRegex("^[0-9][0-9AB][0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("^([0-9][0-9AB]|97[0-9]|98[0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Department();
}
