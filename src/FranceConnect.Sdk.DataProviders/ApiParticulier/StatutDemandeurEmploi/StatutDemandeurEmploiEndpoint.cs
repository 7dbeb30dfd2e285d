using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class StatutDemandeurEmploiEndpoint
{
    public static readonly Endpoint<StatutDemandeurEmploiWire, StatutDemandeurEmploi> V3 = new(
        "/v3/france_travail/statut",
        ApiParticulierJson.Default.StatutDemandeurEmploiWire,
        static (wire, _) => new StatutDemandeurEmploi(wire)
    );
}
