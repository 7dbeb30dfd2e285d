namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/dss/prime_activite</c>.</summary>
internal sealed class PrimeActiviteWire : WireRecord
{
    public Member<bool?> EstBeneficiaire { get; init; }
    public Member<bool?> AvecMajoration { get; init; }
    public Member<string> DateDebutDroit { get; init; }
}
