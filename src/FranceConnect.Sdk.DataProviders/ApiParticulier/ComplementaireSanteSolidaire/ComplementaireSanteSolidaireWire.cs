namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/dss/complementaire_sante_solidaire</c>.</summary>
internal sealed class ComplementaireSanteSolidaireWire : WireRecord
{
    public Member<bool?> EstBeneficiaire { get; init; }
    public Member<bool?> AvecParticipation { get; init; }
    public Member<string> DateDebutDroit { get; init; }
}
