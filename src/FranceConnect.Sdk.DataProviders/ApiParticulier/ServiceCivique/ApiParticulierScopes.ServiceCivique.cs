namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>The current contract: <see cref="ServiceCivique.StatutActuel"/>.</summary>
    public static FranceConnectScope GipMdsServiceCiviqueStatutActuel { get; } =
        FranceConnectScope.From("gip_mds_service_civique_statut_actuel");

    /// <summary>The last finished contract: <see cref="ServiceCivique.StatutPasse"/>.</summary>
    public static FranceConnectScope GipMdsServiceCiviqueStatutPasse { get; } =
        FranceConnectScope.From("gip_mds_service_civique_statut_passe");

    /// <summary>The host body of both.</summary>
    public static FranceConnectScope GipMdsServiceCiviqueOrganismeAccueil { get; } =
        FranceConnectScope.From("gip_mds_service_civique_organisme_accueil");

    /// <summary>The dates of both.</summary>
    public static FranceConnectScope GipMdsServiceCiviqueDates { get; } =
        FranceConnectScope.From("gip_mds_service_civique_dates");
}
