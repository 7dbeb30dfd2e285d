using System.Globalization;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Quotient familial and composition of the family, for the month asked; the family is always today's.</summary>
internal sealed class FamilyQuotientEndpoint() : FamilyEndpoint("quotient_familial")
{
    public override IReadOnlyList<(string Path, string Scope)> Mask { get; } =
    [
        ("quotient_familial", "cnaf_quotient_familial"),
        ("allocataires", "cnaf_allocataires"),
        ("enfants", "cnaf_enfants"),
        ("adresse", "cnaf_adresse"),
    ];

    public override IReadOnlyList<string> Parameters { get; } = ["annee", "mois"];

    public override TimeSpan? CacheLifetime => TimeSpan.FromHours(24);

    // The trap: with FranceConnect the period is no part of the key.
    public override IReadOnlyList<string> CachedParameters(Modality modality) =>
        modality is Modality.FranceConnect ? [] : Parameters;

    public override void Check(ApiCall call) => Period(call);

    public override ApiAnswer Read(ApiCall call)
    {
        var (claimant, file) = FindFile(call, FindPerson(call));
        var (year, month) = Period(call);
        if (file.QuotientFamilial is not { } quotient)
        {
            throw Absent(file);
        }

        var isCurrent = (year, month) == (call.Today.Year, call.Today.Month);
        if (file.Caisse == "MSA" && !isCurrent)
        {
            throw Absent(file);
        }

        return Answer(
            new JsonObject
            {
                ["allocataires"] = List(Claimants(call, claimant, file).Select(Describe)),
                ["enfants"] = List(Children(call, file).Select(Describe)),
                ["adresse"] = Describe(file.Adresse, blank: null),
                ["quotient_familial"] = Describe(quotient, file.Caisse, year, month),
            }
        );
    }

    private static JsonObject Describe(FamilyQuotient quotient, string fund, int year, int month)
    {
        var period = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
        var computed = (quotient.Calcul ?? period).Split('-');
        return new JsonObject
        {
            ["fournisseur"] = fund,
            ["valeur"] = quotient.Historique?.TryGetValue(period, out var past) == true ? past : quotient.Valeur,
            ["annee"] = year,
            ["mois"] = month,
            ["annee_calcul"] = int.Parse(computed[0], CultureInfo.InvariantCulture),
            ["mois_calcul"] = int.Parse(computed[1], CultureInfo.InvariantCulture),
        };
    }

    private static (int Year, int Month) Period(ApiCall call)
    {
        var year = call.Number("annee", "00353") ?? call.Today.Year;
        var month = call.Number("mois", "00354") ?? call.Today.Month;
        if (year > call.Today.Year || year < call.Today.Year - 2)
        {
            throw Refused("00356", "annee", "L'année doit être l'année en cours ou l'une des deux précédentes");
        }

        return month is < 1 or > 12 || (year == call.Today.Year && month > call.Today.Month)
            ? throw Refused("00354", "mois", "Le mois n'est pas valide ou est dans le futur")
            : (year, month);
    }

    private static ApiErrorException Refused(string code, string parameter, string detail) =>
        new(ApiErrors.Parameter(code, detail, parameter));
}
