namespace FranceConnect.Sdk;

internal static partial class ScopeCatalogue
{
    /// <summary>FranceConnect+ opens only these three providers.</summary>
    private static readonly string[] s_providersOnBothPlatforms = ["cnam", "cnous", "dgfip"];

    private static IEnumerable<ScopeDescription> DataProviderScopes() =>
        from provider in DataProviders()
        from name in provider.Scopes
        select new ScopeDescription(
            new FranceConnectScope(name),
            ScopeOffer.NoClaim,
            s_providersOnBothPlatforms.Contains(provider.Slug) ? ScopeOffer.NoClaim : null,
            DataProvider: provider.Slug
        );

    private static IEnumerable<(string Slug, string[] Scopes)> DataProviders() =>
        [
            (
                "cnaf",
                [
                    "allocation_adulte_handicape",
                    "allocation_soutien_familial",
                    "prime_activite",
                    "prime_activite_majoration",
                    "cnaf_quotient_familial",
                    "cnaf_allocataires",
                    "cnaf_enfants",
                    "cnaf_adresse",
                    "revenu_solidarite_active",
                    "revenu_solidarite_active_majoration",
                ]
            ),
            ("dss", ["complementaire_sante_solidaire"]),
            (
                "dgfip",
                [
                    "dgfip_rfr",
                    "dgfip_annee_n_moins_1",
                    "dgfip_annee_n_moins_2",
                    "dgfip_annee_n_moins_3",
                    "dgfip_nbpart",
                    "dgfip_sitfam",
                    "dgfip_aft",
                    "dgfip_nbpac",
                    "dgfip_inddeficit",
                    "dgfip_pariso",
                    "dgfip_decl",
                    "dgfip_pac",
                    "dgfip_locaux_th",
                    "dgfip_nmUsaDec1",
                    "dgfip_nmNaiDec1",
                    "dgfip_prnmDec1",
                    "dgfip_dateNaisDec1",
                    "dgfip_nmUsaDec2",
                    "dgfip_nmNaiDec2",
                    "dgfip_prnmDec2",
                    "dgfip_dateNaisDec2",
                    "dgfip_locaux_th_ident",
                    "dgfip_locaux_th_Nat",
                    "dgfip_locaux_th_Tax",
                    "dgfip_locaux_th_Aff",
                    "dgfip_pac_nbPac",
                    "dgfip_mntRevbareme",
                    "dgfip_indiIFI",
                    "dgfip_RevDecl_Cat1_Tspr",
                    "dgfip_RevDecl_Cat1_RentOn",
                    "dgfip_RevDecl_Cat2_Rcm",
                    "dgfip_RevDecl_Cat3_PMV",
                    "dgfip_RevDecl_Cat4_Ref",
                    "dgfip_RevDecl_Cat5_NonSal",
                    "dgfip_RevNets_Cat1_Tspr",
                    "dgfip_RevNets_Cat1_RentOn",
                    "dgfip_RevNets_Cat2_Rcm",
                    "dgfip_RevNets_Cat3_PMV",
                    "dgfip_RevNets_Cat4_Ref",
                    "dgfip_RevNets_Cat5_NonSal",
                    "dgfip_PaDeduc_EnfMaj",
                    "dgfip_PaDeduc_Autres",
                    "dgfip_EpargRetrDeduc",
                    "dgfip_annee_n_moins_2_si_indispo_n_moins_1",
                ]
            ),
            (
                "cnam",
                [
                    "droits_assurance_maladie",
                    "cnam_beneficiaires",
                    "cnam_contrats",
                    "cnam_caisse",
                    "cnam_exonerations",
                    "cnam_medecin_traitant",
                    "cnam_presence_medecin_traitant",
                    "cnam_paiements_ij",
                ]
            ),
            (
                "cnous",
                [
                    "cnous_statut_boursier",
                    "cnous_echelon_bourse",
                    "cnous_email",
                    "cnous_periode_versement",
                    "cnous_statut_bourse",
                    "cnous_ville_etudes",
                    "cnous_identite",
                ]
            ),
            (
                "mesri",
                [
                    "mesri_identite",
                    "mesri_admissions",
                    "mesri_admission_inscrit",
                    "mesri_admission_regime_formation",
                    "mesri_admission_commune_etudes",
                    "mesri_admission_etablissement_etude",
                ]
            ),
            ("france_travail", ["api_fc-liste-paiementsv1", "api_fc-statutaugmentev1"]),
            ("interieur", ["mi_siv_carte_grise"]),
            (
                "ants",
                [
                    "ants_extrait_immatriculation_vehicule_identite_particulier",
                    "ants_extrait_immatriculation_vehicule_adresse_particulier",
                    "ants_extrait_immatriculation_vehicule_statut_rattachement",
                    "ants_extrait_immatriculation_vehicule_donnees_immatriculation_vehicule",
                    "ants_extrait_immatriculation_vehicule_caracteristiques_techniques_vehicule",
                ]
            ),
            ("dsnj", ["dsnj_statut_service_national"]),
            (
                "service_civique",
                [
                    "gip_mds_service_civique_statut_actuel",
                    "gip_mds_service_civique_statut_passe",
                    "gip_mds_service_civique_organisme_accueil",
                    "gip_mds_service_civique_dates",
                ]
            ),
        ];
}
