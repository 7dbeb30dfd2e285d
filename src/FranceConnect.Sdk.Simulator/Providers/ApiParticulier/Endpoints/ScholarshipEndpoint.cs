using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Grant of a student (CNOUS). Version 4 has the campaign and the status block, version 3 neither.</summary>
internal sealed class ScholarshipEndpoint : ApiEndpoint
{
    private const int FirstCampaign = 2021;

    private readonly bool _isLegacy;

    public ScholarshipEndpoint(string version)
        : base(ApiProvider.Cnous, version, "etudiant_boursier", Modality.Identite, Modality.FranceConnect, Modality.Ine)
    {
        _isLegacy = version == "v3";
        Parameters = _isLegacy ? [] : ["campaignYear"];
        Mask =
        [
            (_isLegacy ? "est_boursier" : "statut_boursier", "cnous_statut_boursier"),
            ("periode_versement_bourse", "cnous_periode_versement"),
            ("etablissement_etudes", "cnous_ville_etudes"),
            ("echelon_bourse", "cnous_echelon_bourse"),
            ("email", "cnous_email"),
            ("identite", "cnous_identite"),
        ];
    }

    public override IReadOnlyList<(string Path, string Scope)> Mask { get; }

    public override IReadOnlyList<string> OtherScopes { get; } = ["cnous_statut_bourse"];

    public override IReadOnlyList<string> Parameters { get; }

    public override IdentityRules Identity { get; } =
        new()
        {
            Sex = Presence.Optional,
            Place = Presence.Optional,
            PlaceByName = true,
        };

    public override void Check(ApiCall call)
    {
        StudentNumber.Check(call);
        if (
            !_isLegacy
            && call.Number("campaignYear", "00368") is { } year
            && (year < FirstCampaign || year >= call.Today.Year)
        )
        {
            throw new ApiErrorException(
                ApiErrors.Parameter("00368", "L'année de campagne n'est pas valide", "campaignYear")
            );
        }
    }

    public override ApiAnswer Read(ApiCall call)
    {
        var person = StudentNumber.Find(call);
        var campaign = _isLegacy ? null : call.Number("campaignYear", "00368");
        var grant = person
            ?.Cnous?.Where(candidate => campaign is null || candidate.Campagne == campaign)
            .MaxBy(candidate => candidate.Campagne);
        if (person is null || grant is null)
        {
            throw NotFound();
        }

        var status = grant.StatutBoursier;
        var data = new JsonObject
        {
            ["periode_versement_bourse"] = new JsonObject
            {
                ["date_rentree"] = grant.PeriodeVersementBourse.DateRentree,
                ["duree"] = grant.PeriodeVersementBourse.Duree,
            },
            ["etablissement_etudes"] = new JsonObject
            {
                ["nom_commune"] = grant.EtablissementEtudes.NomCommune,
                ["nom_etablissement"] = grant.EtablissementEtudes.NomEtablissement,
            },
            ["echelon_bourse"] = new JsonObject
            {
                ["echelon"] = grant.EchelonBourse.Echelon,
                ["echelon_bourse_regionale_provisoire"] = grant.EchelonBourse.EchelonBourseRegionaleProvisoire,
            },
            ["email"] = grant.Email,
            ["identite"] = Describe(person.Identite),
        };
        if (_isLegacy)
        {
            data["est_boursier"] = status.EstBoursier;
        }
        else
        {
            data["statut_boursier"] = new JsonObject
            {
                ["est_boursier"] = status.EstBoursier,
                ["est_radie"] = status.EstRadie,
                ["date_radiation"] = status.DateRadiation,
            };
        }

        return Answer(data);
    }

    private static JsonObject Describe(CivilStatus identity) =>
        new()
        {
            ["nom"] = identity.NomNaissance,
            ["prenoms"] = new JsonArray([.. identity.Prenoms.Select(name => (JsonNode)name)]),
            ["date_naissance"] = identity.DateNaissance,
            ["nom_commune_naissance"] = identity.NomCommuneNaissance ?? string.Empty,
            ["sexe"] = identity.Sexe,
        };
}

/// <summary>The student number (INE), the other way to name a student.</summary>
internal static partial class StudentNumber
{
    /// <exception cref="ApiErrorException">It is asked, and missing or malformed (422 00360).</exception>
    public static void Check(ApiCall call)
    {
        if (call.Modality is Modality.Ine && (call["ine"] is not { } ine || !Format().IsMatch(ine)))
        {
            throw new ApiErrorException(
                ApiErrors.Parameter("00360", "Le numéro d'INE n'est pas correctement formatté")
            );
        }
    }

    public static Person? Find(ApiCall call) =>
        call.Modality is Modality.Ine
            ? call.Households.People.FirstOrDefault(person =>
                string.Equals(person.Ine, call["ine"], StringComparison.OrdinalIgnoreCase)
            )
            : call.Households.FindByIdentity(call.Identity!);

    [GeneratedRegex("^[0-9a-zA-Z]{11}$", RegexOptions.CultureInvariant)]
    private static partial Regex Format();
}
