namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/dss/quotient_familial</c>.</summary>
internal sealed class QuotientFamilialWire : WireRecord
{
    public Member<IReadOnlyList<MembreFoyerWire>> Allocataires { get; init; }
    public Member<IReadOnlyList<MembreFoyerWire>> Enfants { get; init; }
    public Member<AdresseFoyerWire> Adresse { get; init; }
    public Member<QuotientWire> QuotientFamilial { get; init; }
}

/// <summary><c>data.quotient_familial</c>.</summary>
internal sealed class QuotientWire : WireRecord
{
    public Member<string> Fournisseur { get; init; }
    public Member<decimal?> Valeur { get; init; }
    public Member<decimal?> Annee { get; init; }
    public Member<decimal?> Mois { get; init; }
    public Member<decimal?> AnneeCalcul { get; init; }
    public Member<decimal?> MoisCalcul { get; init; }
}
