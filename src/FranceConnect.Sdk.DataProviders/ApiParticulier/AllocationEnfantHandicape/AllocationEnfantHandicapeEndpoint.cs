using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Internal;

internal static class AllocationEnfantHandicapeEndpoint
{
    public static readonly Endpoint<AllocationEnfantHandicapeWire, AllocationEnfantHandicape> V3 = new(
        "/v3/dss/allocation_enfant_handicape",
        ApiParticulierJson.Default.AllocationEnfantHandicapeWire,
        static (wire, _) => new AllocationEnfantHandicape(wire)
    );
}
