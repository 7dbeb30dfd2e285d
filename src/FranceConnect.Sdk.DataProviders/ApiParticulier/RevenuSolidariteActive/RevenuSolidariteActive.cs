using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Whether a person receives the RSA (revenu de solidarité active).</summary>
/// <remarks>
/// Source: API Particulier's documentation. A person outside the benefit is found, with <see cref="EstBeneficiaire"/> false; an unknown one
/// is not found. Real time, from the national register of social benefits. The children of a claimant are not beneficiaries; the overseas
/// collectivities are not covered.
/// </remarks>
public sealed class RevenuSolidariteActive
{
    internal RevenuSolidariteActive(RevenuSolidariteActiveWire wire)
    {
        EstBeneficiaire = wire.EstBeneficiaire.MapValue(static value => value);
        AvecMajoration = wire.AvecMajoration.MapValue(static value => value);
        DateDebutDroit = wire.DateDebutDroit.MapDate();
    }

    /// <summary>Whether the person is a beneficiary today; scope <c>revenu_solidarite_active</c>.</summary>
    public DataField<bool> EstBeneficiaire { get; }

    /// <summary>Whether it is increased (majoration); no value outside the benefit. Scope <c>revenu_solidarite_active_majoration</c>.</summary>
    public DataField<bool> AvecMajoration { get; }

    /// <summary>The first day of the current right; no value outside the benefit. Scope <c>revenu_solidarite_active</c>.</summary>
    public DataField<PartialDate> DateDebutDroit { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RevenuSolidariteActive);
}
