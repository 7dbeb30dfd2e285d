using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class AllocationSoutienFamilialEndpoint
{
    public static readonly Endpoint<AllocationSoutienFamilialWire, AllocationSoutienFamilial> V3 = new(
        "/v3/dss/allocation_soutien_familial",
        ApiParticulierJson.Default.AllocationSoutienFamilialWire,
        static (wire, _) => new AllocationSoutienFamilial(wire)
    );
}
