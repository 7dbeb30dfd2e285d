namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/france_travail/indemnites</c>.</summary>
internal sealed class PaiementsFranceTravailWire : WireRecord
{
    public Member<string> Identifiant { get; init; }
    public Member<IReadOnlyList<PaiementFranceTravailWire>> Paiements { get; init; }
}

/// <summary><c>data.paiements[]</c>.</summary>
internal sealed class PaiementFranceTravailWire : WireRecord
{
    public Member<string> DateVersement { get; init; }
    public Member<decimal?> MontantTotal { get; init; }
    public Member<decimal?> MontantAllocations { get; init; }
    public Member<decimal?> MontantAides { get; init; }
    public Member<decimal?> MontantAutres { get; init; }
}
