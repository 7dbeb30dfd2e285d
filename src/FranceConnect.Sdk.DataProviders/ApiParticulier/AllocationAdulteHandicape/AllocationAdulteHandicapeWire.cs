namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/dss/allocation_adulte_handicape</c>.</summary>
internal sealed class AllocationAdulteHandicapeWire : WireRecord
{
    public Member<bool?> EstBeneficiaire { get; init; }
    public Member<string> DateDebutDroit { get; init; }
}
