using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The quotient familial of a household, its members and its address.</summary>
/// <remarks>
/// Source: API Particulier's documentation. Whatever the month asked, the members and the address are those of the current month.
/// </remarks>
public sealed class QuotientFamilial
{
    internal QuotientFamilial(QuotientFamilialWire wire)
    {
        Quotient = wire.QuotientFamilial.Map(quotient => new Quotient(quotient));
        Allocataires = wire.Allocataires.Map(list => list.ToList(member => new MembreFoyer(member)));
        Enfants = wire.Enfants.Map(list => list.ToList(member => new MembreFoyer(member)));
        Adresse = wire.Adresse.Map(address => new AdresseFoyer(address));
    }

    /// <summary>The quotient; scope <c>cnaf_quotient_familial</c>.</summary>
    public DataField<Quotient> Quotient { get; }

    /// <summary>The claimant and the partner declared at the fund; scope <c>cnaf_allocataires</c>.</summary>
    public DataField<IReadOnlyList<MembreFoyer>> Allocataires { get; }

    /// <summary>The children in charge in the fund's sense, not the tax one; empty when there are none. Scope <c>cnaf_enfants</c>.</summary>
    public DataField<IReadOnlyList<MembreFoyer>> Enfants { get; }

    /// <summary>The address the family declared; scope <c>cnaf_adresse</c>.</summary>
    public DataField<AdresseFoyer> Adresse { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(QuotientFamilial);
}
