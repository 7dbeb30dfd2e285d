using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class ServiceNationalEndpoint
{
    public static readonly Endpoint<ServiceNationalWire, ServiceNational> V3 = new(
        "/v3/dsnj/service_national",
        ApiParticulierJson.Default.ServiceNationalWire,
        static (wire, _) => new ServiceNational(wire)
    );
}
