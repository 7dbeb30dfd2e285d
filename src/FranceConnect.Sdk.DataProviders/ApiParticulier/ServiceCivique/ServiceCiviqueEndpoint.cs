using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class ServiceCiviqueEndpoint
{
    public static readonly Endpoint<ServiceCiviqueWire, ServiceCivique> V3 = new(
        "/v3/gip_mds/service_civique",
        ApiParticulierJson.Default.ServiceCiviqueWire,
        static (wire, _) => new ServiceCivique(wire)
    );
}
