namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>
/// The staging cases no typed call can name, and why. A case that becomes reachable must leave this list, or a test fails.
/// </summary>
internal static class UnreachableFixtures
{
    public static IReadOnlyList<string> All { get; } =
    [
        "api_particulier_v3_cnav_allocation_adulte_handicape_with_france_connect/fake_france_connect_cnaf.yml: no call says nomUsage",
        "api_particulier_v3_cnav_allocation_adulte_handicape_with_france_connect/france_connect_cnaf.yaml: no call says codeInseeLieuDaissance, codePaysLieuDaissance",
        "api_particulier_v3_cnav_allocation_enfant_handicape_with_france_connect/404.yaml: no call says codeInseeLieuDeNaissance, codePaysLieuDeNaissance",
        "api_particulier_v3_cnav_allocation_enfant_handicape_with_france_connect/fake_france_connect_cnaf.yaml: no call says nomUsage",
        "api_particulier_v3_cnav_allocation_soutien_familial_with_france_connect/fake_france_connect_cnaf.yml: no call says nomUsage",
        "api_particulier_v3_cnav_complementaire_sante_solidaire_with_france_connect/fake_france_connect_cnaf.yml: no call says nomUsage",
        "api_particulier_v3_cnav_participation_familiale_eaje_with_france_connect/fake_france_connect_cnaf.yml: no call says nomUsage",
        "api_particulier_v3_cnav_prime_activite_with_france_connect/fake_france_connect_cnaf.yml: no call says nomUsage",
        "api_particulier_v3_cnav_quotient_familial_with_civility/404.yaml: the client refuses Prenoms",
        "api_particulier_v3_cnav_quotient_familial_with_france_connect/fake_france_connect_cnaf.yml: no call says nomUsage",
        "api_particulier_v3_cnav_revenu_solidarite_active_with_civility/404.yaml: no call says anneeDateDaissance, moisDateDaissance, jourDateDaissance",
        "api_particulier_v3_cnav_revenu_solidarite_active_with_civility/429.yaml: no call says anneeDateDaissance, moisDateDaissance, jourDateDaissance",
        "api_particulier_v3_cnav_revenu_solidarite_active_with_civility/504.yaml: no call says anneeDateDaissance, moisDateDaissance, jourDateDaissance",
        "api_particulier_v3_cnav_revenu_solidarite_active_with_france_connect/fake_france_connect_cnaf.yml: no call says nomUsage",
        "api_particulier_v3_cnav_revenu_solidarite_active_with_france_connect/france_connect_cnaf.yaml: no call says codePaysLieuDaissance",
        "api_particulier_v3_cnous_etudiant_boursier_with_civility/404.yaml: the client refuses Prenoms",
        "api_particulier_v3_cnous_etudiant_boursier_with_france_connect/fake_france_connect_cnous.yml: another case answers",
        "api_particulier_v3_cnous_etudiant_boursier_with_france_connect/france_connect_cnous.yml: another case answers",
        "api_particulier_v3_cnous_etudiant_boursier_with_ine/404.yaml: the client refuses its values",
        "api_particulier_v3_mesri_statut_etudiant_with_civility/404.yaml: the client refuses NomNaissance",
        "api_particulier_v4_cnous_etudiant_boursier_with_france_connect/200_boursier_campagne_anterieure.yaml: no call says codeInseeLieuDeNaissance, codePaysLieuDeNaissance",
        "api_particulier_v4_cnous_etudiant_boursier_with_france_connect/france_connect.yaml: no call says codeInseeLieuDeNaissance, codePaysLieuDeNaissance",
    ];
}
