using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class PrimeActiviteEndpoint
{
    public static readonly Endpoint<PrimeActiviteWire, PrimeActivite> V3 = new(
        "/v3/dss/prime_activite",
        ApiParticulierJson.Default.PrimeActiviteWire,
        static (wire, _) => new PrimeActivite(wire)
    );
}
