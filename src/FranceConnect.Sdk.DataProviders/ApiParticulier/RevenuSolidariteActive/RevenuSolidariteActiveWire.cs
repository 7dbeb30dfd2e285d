namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/dss/revenu_solidarite_active</c>.</summary>
internal sealed class RevenuSolidariteActiveWire : WireRecord
{
    public Member<bool?> EstBeneficiaire { get; init; }
    public Member<bool?> AvecMajoration { get; init; }
    public Member<string> DateDebutDroit { get; init; }
}
