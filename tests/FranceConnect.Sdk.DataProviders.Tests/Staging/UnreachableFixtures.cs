namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>
/// What <see cref="Reachability"/> says of the known cases that no call finds by their parameters.
/// </summary>
internal static class UnreachableFixtures
{
    public static IReadOnlyList<string> All { get; } =
    [
        "api_particulier_v3_cnav_allocation_adulte_handicape_with_france_connect/fake_france_connect_cnaf.yml: no call says: nomUsage",
        "api_particulier_v3_cnav_allocation_adulte_handicape_with_france_connect/france_connect_cnaf.yaml: no call says: codeInseeLieuDaissance, codePaysLieuDaissance",
        "api_particulier_v3_cnav_allocation_enfant_handicape_with_france_connect/404.yaml: no call says: codeInseeLieuDeNaissance, codePaysLieuDeNaissance",
        "api_particulier_v3_cnav_allocation_enfant_handicape_with_france_connect/fake_france_connect_cnaf.yaml: no call says: nomUsage",
        "api_particulier_v3_cnav_allocation_soutien_familial_with_france_connect/fake_france_connect_cnaf.yml: no call says: nomUsage",
        "api_particulier_v3_cnav_complementaire_sante_solidaire_with_france_connect/fake_france_connect_cnaf.yml: no call says: nomUsage",
        "api_particulier_v3_cnav_participation_familiale_eaje_with_france_connect/404.yaml: every call says: prenoms, anneeDateNaissance, moisDateNaissance, jourDateNaissance",
        "api_particulier_v3_cnav_participation_familiale_eaje_with_france_connect/fake_france_connect_cnaf.yml: no call says: nomUsage",
        "api_particulier_v3_cnav_prime_activite_with_france_connect/fake_france_connect_cnaf.yml: no call says: nomUsage",
        "api_particulier_v3_cnav_quotient_familial_with_civility/404.yaml: every call says: prenoms",
        "api_particulier_v3_cnav_quotient_familial_with_france_connect/fake_france_connect_cnaf.yml: no call says: nomUsage",
        "api_particulier_v3_cnav_revenu_solidarite_active_with_civility/404.yaml: no call says: anneeDateDaissance, moisDateDaissance, jourDateDaissance",
        "api_particulier_v3_cnav_revenu_solidarite_active_with_civility/429.yaml: no call says: anneeDateDaissance, moisDateDaissance, jourDateDaissance",
        "api_particulier_v3_cnav_revenu_solidarite_active_with_civility/504.yaml: no call says: anneeDateDaissance, moisDateDaissance, jourDateDaissance",
        "api_particulier_v3_cnav_revenu_solidarite_active_with_france_connect/fake_france_connect_cnaf.yml: no call says: nomUsage",
        "api_particulier_v3_cnav_revenu_solidarite_active_with_france_connect/france_connect_cnaf.yaml: no call says: codePaysLieuDaissance",
        "api_particulier_v3_cnous_etudiant_boursier_with_civility/404.yaml: every call says: prenoms, anneeDateNaissance, moisDateNaissance, jourDateNaissance",
        "api_particulier_v3_cnous_etudiant_boursier_with_france_connect/fake_france_connect_cnous.yml: no list, or one: prenoms",
        "api_particulier_v3_cnous_etudiant_boursier_with_france_connect/france_connect_cnous.yml: no list, or one: prenoms",
        "api_particulier_v3_cnous_etudiant_boursier_with_ine/404.yaml: no call says: nomNaissance",
        "api_particulier_v3_mesri_statut_etudiant_with_civility/404.yaml: no call says: ine",
        "api_particulier_v4_cnous_etudiant_boursier_with_france_connect/200_boursier_campagne_anterieure.yaml: no call says: codeInseeLieuDeNaissance, codePaysLieuDeNaissance",
        "api_particulier_v4_cnous_etudiant_boursier_with_france_connect/france_connect.yaml: no call says: codeInseeLieuDeNaissance, codePaysLieuDeNaissance",
        "api_particulier_v3_dsnj_service_national_with_france_connect/404.yaml: every call says: prenoms, anneeDateNaissance, moisDateNaissance, jourDateNaissance, sexeEtatCivil, codeCogInseePaysNaissance",
    ];
}
