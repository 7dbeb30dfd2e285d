namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/dss/allocation_enfant_handicape</c>.</summary>
internal sealed class AllocationEnfantHandicapeWire : WireRecord
{
    public Member<string> Status { get; init; }
    public Member<string> DateDebutDroit { get; init; }
}
