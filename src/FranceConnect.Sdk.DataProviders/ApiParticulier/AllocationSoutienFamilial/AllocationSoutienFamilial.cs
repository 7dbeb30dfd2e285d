using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Whether a person receives the ASF (allocation de soutien familial).</summary>
/// <remarks>
/// Source: API Particulier's documentation. A person outside the benefit is found, with <see cref="EstBeneficiaire"/> false; an unknown one
/// is not found. The overseas collectivities are not covered.
/// </remarks>
public sealed class AllocationSoutienFamilial
{
    internal AllocationSoutienFamilial(AllocationSoutienFamilialWire wire)
    {
        EstBeneficiaire = wire.EstBeneficiaire.MapValue(static value => value);
        DateDebutDroit = wire.DateDebutDroit.MapDate();
    }

    /// <summary>Whether the person is a beneficiary today; scope <c>allocation_soutien_familial</c>.</summary>
    public DataField<bool> EstBeneficiaire { get; }

    /// <summary>The first day of the current right; no value outside the benefit. Scope <c>allocation_soutien_familial</c>.</summary>
    public DataField<PartialDate> DateDebutDroit { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(AllocationSoutienFamilial);
}
