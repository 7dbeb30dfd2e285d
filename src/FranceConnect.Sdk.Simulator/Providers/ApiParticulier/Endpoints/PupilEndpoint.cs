using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator;

/// <summary>School year of a pupil (MEN). Version 5 adds the boarding regime.</summary>
internal sealed partial class PupilEndpoint : ApiEndpoint
{
    private const string Departments = "codesBcnDepartements[]";
    private const string Regions = "codesBcnRegions[]";

    private readonly bool _hasBoarding;

    public PupilEndpoint(string version)
        : base(ApiProvider.Men, version, "scolarites", Modality.Identite)
    {
        _hasBoarding = version == "v5";
        Mask =
        [
            ("identite", "men_statut_identite"),
            ("module_elementaire_formation", "men_statut_module_elementaire_formation"),
            ("etablissement", "men_statut_etablissement"),
            ("annee_scolaire", "men_statut_scolarite"),
            ("est_scolarise", "men_statut_scolarite"),
            ("statut_eleve", "men_statut_scolarite"),
            ("est_boursier", "men_statut_boursier"),
            ("echelon_bourse", "men_echelon_bourse"),
            .. _hasBoarding ? ((string Path, string Scope)[])[("regime_pensionnat", "men_regime_pensionnat")] : [],
        ];
    }

    public override IReadOnlyList<(string Path, string Scope)> Mask { get; }

    public override IdentityRules Identity { get; } = new() { Sex = Presence.Required };

    public override IReadOnlyList<string> Parameters { get; } =
    ["codeEtablissement", "anneeScolaire", "degreEtablissement", "codesBcnDepartements", "codesBcnRegions"];

    public override void Check(ApiCall call)
    {
        var (school, departments, regions) = (call["codeEtablissement"], call.All(Departments), call.All(Regions));
        Demand(school is null || Uai().IsMatch(school), "00410", "codeEtablissement");
        Demand(call["anneeScolaire"] is { } year && SchoolYear().IsMatch(year), "00411", "anneeScolaire");
        Demand(call["degreEtablissement"] is null or "1D" or "2D", "00412", "degreEtablissement");
        if (school is not null && departments.Count + regions.Count > 0)
        {
            throw new ApiErrorException(
                ApiErrors.Parameter(
                    "00419",
                    "Les paramètres codeEtablissement et périmètre (codesBcnRegions/codesBcnDepartements) sont mutuellement exclusifs"
                )
            );
        }

        Demand(school is not null || departments.Count + regions.Count > 0, "00413", "codeEtablissement");
        Demand(departments.Count == 0 || regions.Count == 0, "00414", "codesBcnRegions");
        Demand(departments.All(code => Bcn().IsMatch(code)), "00416", "codesBcnDepartements");
        Demand(regions.All(code => Bcn().IsMatch(code)), "00417", "codesBcnRegions");
    }

    public override ApiAnswer Read(ApiCall call)
    {
        var person = call.Households.FindByIdentity(call.Identity!);
        return person?.Men?.FirstOrDefault(schooling => IsAsked(call, schooling)) is { } found
            ? Answer(Describe(person.Identite, found))
            : throw NotFound();
    }

    private static bool IsAsked(ApiCall call, Schooling schooling)
    {
        var year = call["anneeScolaire"]!;
        var degree = call["degreEtablissement"];
        return (schooling.AnneeScolaire == year || schooling.AnneeScolaire[..4] == year)
            && (degree is null || degree == schooling.Degre)
            && (
                call["codeEtablissement"] is { } school
                    ? string.Equals(school, schooling.Etablissement.CodeUai, StringComparison.OrdinalIgnoreCase)
                    : call.All(Departments).Contains(schooling.CodeBcnDepartement)
                        || call.All(Regions).Contains(schooling.CodeBcnRegion)
            );
    }

    private JsonObject Describe(CivilStatus identity, Schooling schooling)
    {
        var data = new JsonObject
        {
            ["identite"] = new JsonObject
            {
                ["nom"] = identity.NomNaissance,
                ["prenom"] = identity.Prenoms[0],
                ["sexe"] = identity.Sexe,
                ["date_naissance"] = identity.DateNaissance,
            },
            ["module_elementaire_formation"] = new JsonObject
            {
                ["code_mef_stat"] = schooling.ModuleElementaireFormation.CodeMefStat,
                ["libelle"] = schooling.ModuleElementaireFormation.Libelle,
            },
            ["etablissement"] = new JsonObject
            {
                ["code_uai"] = schooling.Etablissement.CodeUai,
                ["code_ministere_tutelle"] = schooling.Etablissement.CodeMinistereTutelle,
            },
            ["annee_scolaire"] = schooling.AnneeScolaire,
            ["est_scolarise"] = schooling.EstScolarise,
            ["statut_eleve"] = Describe(schooling.StatutEleve),
            ["est_boursier"] = schooling.EstBoursier,
            ["echelon_bourse"] = schooling.EchelonBourse,
        };
        if (_hasBoarding)
        {
            data["regime_pensionnat"] = schooling.RegimePensionnat is { } regime ? Describe(regime) : null;
        }

        return data;
    }

    private static JsonObject Describe(CodedLabel label) =>
        new() { ["code"] = label.Code, ["libelle"] = label.Libelle };

    private static void Demand(bool condition, string code, string name)
    {
        if (!condition)
        {
            throw new ApiErrorException(
                ApiErrors.Parameter(code, $"Le paramètre {name} est manquant ou n'est pas correctement formaté", name)
            );
        }
    }

    [GeneratedRegex("^[0-9]{7}[A-Za-z]$", RegexOptions.CultureInvariant)]
    private static partial Regex Uai();

    [GeneratedRegex("^[0-9]{4}(-[0-9]{4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex SchoolYear();

    [GeneratedRegex("^[0-9][0-9AB]?[0-9]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bcn();
}
