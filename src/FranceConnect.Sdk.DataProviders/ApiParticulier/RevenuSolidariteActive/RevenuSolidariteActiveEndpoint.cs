using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class RevenuSolidariteActiveEndpoint
{
    public static readonly Endpoint<RevenuSolidariteActiveWire, RevenuSolidariteActive> V3 = new(
        "/v3/dss/revenu_solidarite_active",
        ApiParticulierJson.Default.RevenuSolidariteActiveWire,
        static (wire, _) => new RevenuSolidariteActive(wire)
    );
}
