namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The answer of the taxe d'habitation route, in the DGFiP's own names.</summary>
internal sealed class TaxeHabitationWire : WireRecord
{
    public Member<IReadOnlyList<SituationTaxeHabitationWire>> SituationsTH { get; init; }
}

/// <summary><c>situationsTH[]</c>.</summary>
internal sealed class SituationTaxeHabitationWire : WireRecord
{
    public Member<string> CodeDsf { get; init; }
    public Member<string> CodeCommune { get; init; }
    public Member<string> CodeAft { get; init; }
    public Member<string> NumVoie { get; init; }
    public Member<string> Btq { get; init; }
    public Member<string> LibelleVoie { get; init; }
    public Member<string> LibelleCommune { get; init; }
    public Member<string> RegimeTax { get; init; }
    public Member<string> NatureImp { get; init; }
    public Member<string> LibelleEdition1 { get; init; }
    public Member<string> LibelleEdition2 { get; init; }
    public Member<IReadOnlyList<LocalHabitationWire>> Locaux { get; init; }
}

/// <summary><c>situationsTH[].locaux[]</c>.</summary>
internal sealed class LocalHabitationWire : WireRecord
{
    public Member<string> NatureLocal { get; init; }
    public Member<string> Affectation { get; init; }
    public Member<string> Invariant { get; init; }
}
