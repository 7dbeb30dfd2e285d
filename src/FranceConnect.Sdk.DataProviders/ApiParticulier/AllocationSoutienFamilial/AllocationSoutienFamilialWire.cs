namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/dss/allocation_soutien_familial</c>.</summary>
internal sealed class AllocationSoutienFamilialWire : WireRecord
{
    public Member<bool?> EstBeneficiaire { get; init; }
    public Member<string> DateDebutDroit { get; init; }
}
