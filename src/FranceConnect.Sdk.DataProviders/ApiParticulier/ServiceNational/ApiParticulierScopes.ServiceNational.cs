namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>Whether the person is in order: <see cref="ServiceNational.StatutServiceNational"/>.</summary>
    public static FranceConnectScope DsnjStatutServiceNational { get; } =
        FranceConnectScope.From("dsnj_statut_service_national");
}
