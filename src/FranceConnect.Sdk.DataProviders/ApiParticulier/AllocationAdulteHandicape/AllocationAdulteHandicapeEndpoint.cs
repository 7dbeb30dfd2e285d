using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class AllocationAdulteHandicapeEndpoint
{
    public static readonly Endpoint<AllocationAdulteHandicapeWire, AllocationAdulteHandicape> V3 = new(
        "/v3/dss/allocation_adulte_handicape",
        ApiParticulierJson.Default.AllocationAdulteHandicapeWire,
        static (wire, _) => new AllocationAdulteHandicape(wire)
    );
}
