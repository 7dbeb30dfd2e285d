using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class StatutSportifEndpoint
{
    public static readonly Endpoint<StatutSportifWire, StatutSportif> V3 = new(
        "/v3/sdh/statut_sportif",
        ApiParticulierJson.Default.StatutSportifWire,
        static (wire, _) => new StatutSportif(wire)
    );
}
