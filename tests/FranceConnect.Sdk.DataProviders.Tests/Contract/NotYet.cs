namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The endpoints of the contract that the package does not have yet. One that comes must leave this list, or a test fails.</summary>
internal static class NotYet
{
    public static IReadOnlyList<string> Endpoints { get; } =
    [
        "/v3/ants/extrait_immatriculation_vehicule",
        "/v3/cnous/etudiant_boursier",
        "/v4/cnous/etudiant_boursier",
        "/v3/dsnj/service_national",
        "/v3/france_travail/indemnites",
        "/v3/france_travail/statut",
        "/v3/gip_mds/service_civique",
        "/v3/mesri/statut_etudiant",
        "/v3/sdh/statut_sportif",
    ];
}
