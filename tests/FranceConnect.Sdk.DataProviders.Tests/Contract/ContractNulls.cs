namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>
/// The members that the contract lets be null, as they were when the records were written. The records take null anywhere, for the
/// providers do not keep to it; a change of the contract is still to be looked at, in the models' comments too.
/// </summary>
internal static class ContractNulls
{
    public static IReadOnlyDictionary<string, string[]> ByEndpoint { get; } =
        new Dictionary<string, string[]>
        {
            ["/v3/ants/extrait_immatriculation_vehicule"] =
            [
                "identite_particulier.annee_date_naissance",
                "identite_particulier.mois_date_naissance",
                "identite_particulier.jour_date_naissance",
                "adresse_particulier.complement_information",
                "adresse_particulier.num_voie",
                "adresse_particulier.type_voie",
                "adresse_particulier.libelle_voie",
                "adresse_particulier.lieu_dit",
                "adresse_particulier.etage_escalier_appartement",
                "adresse_particulier.extension",
                "adresse_particulier.pays",
                "donnees_immatriculation_vehicule.statut_location.code",
                "donnees_immatriculation_vehicule.statut_location.label",
            ],
            ["/v3/dss/allocation_adulte_handicape"] = ["date_debut_droit"],
            ["/v3/dss/allocation_enfant_handicape"] = ["date_debut_droit"],
            ["/v3/dss/allocation_soutien_familial"] = ["date_debut_droit"],
            ["/v3/dss/complementaire_sante_solidaire"] = ["avec_participation", "date_debut_droit"],
            ["/v3/dss/participation_familiale_eaje"] =
            [
                "allocataires[].nom_usage",
                "allocataires[].code_cog_insee_commune_naissance",
                "enfants[].nom_usage",
                "enfants[].code_cog_insee_commune_naissance",
                "adresse.complement_information",
                "adresse.complement_information_geographique",
                "adresse.numero_libelle_voie",
                "adresse.lieu_dit",
            ],
            ["/v3/dss/prime_activite"] = ["avec_majoration", "date_debut_droit"],
            ["/v3/dss/quotient_familial"] =
            [
                "allocataires[].nom_usage",
                "enfants[].nom_usage",
                "adresse.complement_information",
                "adresse.complement_information_geographique",
                "adresse.numero_libelle_voie",
                "adresse.lieu_dit",
            ],
            ["/v3/dss/revenu_solidarite_active"] = ["avec_majoration", "date_debut_droit"],
            ["/v3/cnous/etudiant_boursier"] = [],
            ["/v4/cnous/etudiant_boursier"] = ["statut_boursier.date_radiation"],
            ["/v3/dsnj/service_national"] = ["commentaires"],
            ["/v3/france_travail/indemnites"] = [],
            ["/v3/france_travail/statut"] =
            [
                "identite.nom_usage",
                "contact.telephone2",
                "contact.email",
                "adresse.ligne_complement_destinataire",
                "adresse.ligne_complement_adresse",
                "adresse.ligne_complement_distribution",
                "inscription.date_fin",
            ],
            ["/v3/gip_mds/service_civique"] =
            [
                "statut_actuel.organisme_accueil.siret",
                "statut_actuel.organisme_accueil.raison_sociale",
                "statut_actuel.date_debut_contrat",
                "statut_actuel.date_fin_contrat",
                "statut_passe.organisme_accueil.siret",
                "statut_passe.organisme_accueil.raison_sociale",
                "statut_passe.date_debut_contrat",
                "statut_passe.date_fin_contrat",
            ],
            ["/v3/men/scolarites"] =
            [
                "module_elementaire_formation.code_mef_stat",
                "module_elementaire_formation.libelle",
                "etablissement.code_ministere_tutelle",
                "echelon_bourse",
            ],
            ["/v4/men/scolarites"] =
            [
                "module_elementaire_formation.code_mef_stat",
                "module_elementaire_formation.libelle",
                "etablissement.code_ministere_tutelle",
                "echelon_bourse",
            ],
            ["/v5/men/scolarites"] =
            [
                "regime_pensionnat",
                "regime_pensionnat.libelle",
                "module_elementaire_formation.code_mef_stat",
                "module_elementaire_formation.libelle",
                "etablissement.code_ministere_tutelle",
                "echelon_bourse",
            ],
            ["/v3/mesri/statut_etudiant"] = [],
            ["/v3/sdh/statut_sportif"] = [],
        };
}
