using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Registrations of a student (MESRI): keys of each registration go one by one with their scopes.</summary>
internal sealed class StudentEndpoint()
    : ApiEndpoint(ApiProvider.Mesri, "v3", "statut_etudiant", Modality.Identite, Modality.FranceConnect, Modality.Ine)
{
    public override IReadOnlyList<(string Path, string Scope)> Mask { get; } =
    [
        ("admissions", "mesri_admissions"),
        ("admissions.est_inscrit", "mesri_admission_inscrit"),
        ("admissions.regime_formation", "mesri_admission_regime_formation"),
        ("admissions.code_cog_insee_commune", "mesri_admission_commune_etudes"),
        // FranceConnect spells its scope without the last s: the school is then silently absent.
        ("admissions.etablissement_etudes", "mesri_admission_etablissement_etudes"),
        ("identite", "mesri_identite"),
    ];

    public override IdentityRules Identity { get; } =
        new()
        {
            MaximumGivenNames = 1,
            Sex = Presence.Required,
            Place = Presence.Optional,
            PlaceByName = true,
        };

    public override void Check(ApiCall call) => StudentNumber.Check(call);

    public override ApiAnswer Read(ApiCall call)
    {
        if (StudentNumber.Find(call) is not { Mesri: { } admissions } person)
        {
            throw NotFound();
        }

        return Answer(
            new JsonObject
            {
                ["admissions"] = new JsonArray([.. admissions.Select(Describe)]),
                ["identite"] = new JsonObject
                {
                    ["nom_naissance"] = person.Identite.NomNaissance,
                    ["prenom"] = person.Identite.Prenoms[0],
                    ["date_naissance"] = person.Identite.DateNaissance,
                },
            }
        );
    }

    private static JsonObject Describe(Admission admission) =>
        new()
        {
            ["date_debut"] = admission.DateDebut,
            ["date_fin"] = admission.DateFin,
            ["est_inscrit"] = admission.EstInscrit,
            ["regime_formation"] = new JsonObject
            {
                ["libelle"] = admission.RegimeFormation.Libelle,
                ["code"] = admission.RegimeFormation.Code,
            },
            ["code_cog_insee_commune"] = admission.CodeCogInseeCommune,
            ["etablissement_etudes"] = new JsonObject
            {
                ["uai"] = admission.EtablissementEtudes.Uai,
                ["nom"] = admission.EtablissementEtudes.Nom,
            },
        };
}
