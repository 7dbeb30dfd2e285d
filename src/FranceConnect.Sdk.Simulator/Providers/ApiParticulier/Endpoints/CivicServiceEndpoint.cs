using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Service civique (GIP-MDS), looked for by name and date alone: two persons may answer to them.</summary>
internal sealed class CivicServiceEndpoint()
    : ApiEndpoint(ApiProvider.GipMds, "v3", "service_civique", Modality.Identite, Modality.FranceConnect)
{
    private const string Prefix = "gip_mds_service_civique_";

    public override IReadOnlyList<(string Path, string Scope)> Mask { get; } =
    [
        ("statut_actuel", Prefix + "statut_actuel"),
        ("statut_passe", Prefix + "statut_passe"),
        ("statut_actuel.organisme_accueil", Prefix + "organisme_accueil"),
        ("statut_passe.organisme_accueil", Prefix + "organisme_accueil"),
        ("statut_actuel.date_debut_contrat", Prefix + "dates"),
        ("statut_actuel.date_fin_contrat", Prefix + "dates"),
        ("statut_passe.date_debut_contrat", Prefix + "dates"),
        ("statut_passe.date_fin_contrat", Prefix + "dates"),
    ];

    public override IdentityRules Identity { get; } = new();

    public override ApiAnswer Read(ApiCall call)
    {
        var byName = call.Identity! with { Sex = null, BirthPlace = null, BirthPlaceName = null, BirthCountry = null };
        return call.Households.FindAll(byName) switch
        {
            [{ ServiceCivique: { } file }] => Answer(
                new JsonObject
                {
                    ["statut_actuel"] = Describe(file.StatutActuel),
                    ["statut_passe"] = Describe(file.StatutPasse),
                }
            ),
            [_, _, ..] => throw new ApiErrorException(
                ApiErrors.Parameter(
                    "00391",
                    "Les paramètres d'identité correspondent à plusieurs personnes. Nous ne pouvons pas fournir les informations de "
                        + "service civique pour cet individu."
                )
            ),
            _ => throw NotFound(),
        };
    }

    private static JsonObject Describe(CivicContract? contract) =>
        new()
        {
            ["contrat_trouve"] = contract is { ContratTrouve: true },
            ["organisme_accueil"] = new JsonObject
            {
                ["siret"] = contract?.OrganismeAccueil.Siret,
                ["raison_sociale"] = contract?.OrganismeAccueil.RaisonSociale,
            },
            ["date_debut_contrat"] = contract?.DateDebutContrat,
            ["date_fin_contrat"] = contract?.DateFinContrat,
        };
}
