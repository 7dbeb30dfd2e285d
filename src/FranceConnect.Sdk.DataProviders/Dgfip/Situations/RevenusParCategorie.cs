using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>The boxes of a return, by category; a category that no scope opens is absent.</summary>
public sealed class RevenusParCategorie
{
    internal RevenusParCategorie(RevenusWire wire)
    {
        TraitementsSalairesPensions = Read(wire.Tspr);
        CapitauxMobiliers = Read(wire.Rcm);
        PlusValues = Read(wire.Pv);
        Fonciers = Read(wire.Fonc);
        Professionnels = Read(wire.Pro);
        Charges = Read(wire.Chges);
        ReductionsCreditsImpot = Read(wire.Rici);
        Alpha = Read(wire.Alpha);
        Divers = Read(wire.Div);
    }

    /// <summary>Wages, pensions and annuities (<c>tspr</c>).</summary>
    public DataField<IReadOnlyList<CaseDeclaration>> TraitementsSalairesPensions { get; }

    /// <summary>Income of securities (<c>rcm</c>).</summary>
    public DataField<IReadOnlyList<CaseDeclaration>> CapitauxMobiliers { get; }

    /// <summary>Capital gains (<c>pv</c>).</summary>
    public DataField<IReadOnlyList<CaseDeclaration>> PlusValues { get; }

    /// <summary>Rents (<c>fonc</c>).</summary>
    public DataField<IReadOnlyList<CaseDeclaration>> Fonciers { get; }

    /// <summary>Income of the self-employed (<c>pro</c>).</summary>
    public DataField<IReadOnlyList<CaseDeclaration>> Professionnels { get; }

    /// <summary>Deductible charges (<c>chges</c>).</summary>
    public DataField<IReadOnlyList<CaseDeclaration>> Charges { get; }

    /// <summary>Tax reductions and credits (<c>rici</c>).</summary>
    public DataField<IReadOnlyList<CaseDeclaration>> ReductionsCreditsImpot { get; }

    /// <summary>The boxes the DGFiP groups under <c>alpha</c>.</summary>
    public DataField<IReadOnlyList<CaseDeclaration>> Alpha { get; }

    /// <summary>The others (<c>div</c>).</summary>
    public DataField<IReadOnlyList<CaseDeclaration>> Divers { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RevenusParCategorie);

    private static DataField<IReadOnlyList<CaseDeclaration>> Read(Member<IReadOnlyList<CaseDeclarationWire>> member) =>
        member.Map(static list => list.ToList(static box => new CaseDeclaration(box)));
}
