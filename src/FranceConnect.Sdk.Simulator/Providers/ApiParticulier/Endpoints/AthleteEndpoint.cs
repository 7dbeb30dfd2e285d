using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator;

/// <summary>High-level athletes (Sport Data Hub).</summary>
internal sealed class AthleteEndpoint() : IdentifierEndpoint(ApiProvider.Sdh, "statut_sportif")
{
    private const string Prefix = "sdh_statut_sportif_";

    public override IReadOnlyList<(string Path, string Scope)> Mask { get; } =
    [
        ("identite", Prefix + "identite"),
        ("est_sportif_de_haut_niveau", Prefix + "est_sportif_de_haut_niveau"),
        ("a_ete_sportif_de_haut_niveau", Prefix + "a_ete_sportif_de_haut_niveau"),
        ("informations_statut", Prefix + "informations_statut"),
        ("informations_statuts_precedents", Prefix + "informations_statuts_precedents"),
    ];

    public override ApiAnswer Read(ApiCall call)
    {
        var person = call.Households.People.FirstOrDefault(candidate =>
            candidate.Sport?.Identifiant == call["identifiant"]
        );
        if (person?.Sport is not { } file)
        {
            throw NotFound();
        }

        var identity = person.Identite;
        return Answer(
            new JsonObject
            {
                ["identite"] = new JsonObject
                {
                    ["nom_naissance"] = identity.NomNaissance,
                    ["nom_usage"] = identity.NomUsage ?? identity.NomNaissance,
                    ["prenoms"] = string.Join(' ', identity.Prenoms),
                    ["date_naissance"] = identity.DateNaissance,
                    ["sexe"] = identity.Sexe,
                },
                ["est_sportif_de_haut_niveau"] = file.EstSportifDeHautNiveau,
                ["a_ete_sportif_de_haut_niveau"] = file.AEteSportifDeHautNiveau,
                ["informations_statut"] = Describe(file.InformationsStatut),
                ["informations_statuts_precedents"] = new JsonArray([
                    .. (file.InformationsStatutsPrecedents ?? []).Select(Describe),
                ]),
            }
        );
    }

    private static JsonObject Describe(AthleteStatus status)
    {
        var description = new JsonObject
        {
            ["periode"] = new JsonObject
            {
                ["date_debut_statut"] = status.Periode.DateDebutStatut,
                ["date_fin_statut"] = status.Periode.DateFinStatut,
            },
            ["federation"] = new JsonObject
            {
                ["code_federation"] = status.Federation.CodeFederation,
                ["nom_federation"] = status.Federation.NomFederation,
                ["nom_court_federation"] = status.Federation.NomCourtFederation,
            },
            ["etablissement"] = new JsonObject
            {
                ["code_etablissement"] = status.Etablissement.CodeEtablissement,
                ["nom_etablissement"] = status.Etablissement.NomEtablissement,
            },
            ["region"] = new JsonObject
            {
                ["code_region"] = status.Region.CodeRegion,
                ["nom_region"] = status.Region.NomRegion,
            },
            ["categorie"] = new JsonObject
            {
                ["code_categorie"] = status.Categorie.CodeCategorie,
                ["nom_categorie"] = status.Categorie.NomCategorie,
                ["valeur"] = status.Categorie.Valeur,
            },
            ["sportif_de_haut_niveau"] = status.SportifDeHautNiveau,
        };
        if (status.Fiche is { } number)
        {
            description["fiche"] = number;
        }

        return description;
    }
}
