using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Whether a person has the C2S (complémentaire santé solidaire).</summary>
/// <remarks>
/// Source: API Particulier's documentation. A person outside the benefit is found, with <see cref="EstBeneficiaire"/> false; an unknown one
/// is not found. Real time, from the national register of social benefits. The overseas collectivities are not covered.
/// </remarks>
public sealed class ComplementaireSanteSolidaire
{
    internal ComplementaireSanteSolidaire(ComplementaireSanteSolidaireWire wire)
    {
        EstBeneficiaire = wire.EstBeneficiaire.MapValue(static value => value);
        AvecParticipation = wire.AvecParticipation.MapValue(static value => value);
        DateDebutDroit = wire.DateDebutDroit.MapDate();
    }

    /// <summary>Whether the person is a beneficiary today; scope <c>complementaire_sante_solidaire</c>.</summary>
    public DataField<bool> EstBeneficiaire { get; }

    /// <summary>Whether the person pays a contribution for it; no value outside the benefit. Scope <c>complementaire_sante_solidaire</c>.</summary>
    public DataField<bool> AvecParticipation { get; }

    /// <summary>The first day of the current uninterrupted grant; no value outside the benefit. Scope <c>complementaire_sante_solidaire</c>.</summary>
    public DataField<PartialDate> DateDebutDroit { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ComplementaireSanteSolidaire);
}
