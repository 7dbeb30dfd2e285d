using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>What a crèche's tariff is computed from.</summary>
public sealed class ParametresCalculParticipationFamiliale
{
    internal ParametresCalculParticipationFamiliale(ParametresCalculParticipationFamilialeWire wire)
    {
        NombreEnfantsACharge = wire.NombreEnfantsACharge.ToInteger();
        NombreEnfantsBeneficiaireAeeh = wire.NombreEnfantsBeneficiaireAeeh.ToInteger();
        BaseRessourcesAnnuelles = wire.BaseRessourcesAnnuelles.Value is { } resources
            ? new BaseRessourcesAnnuelles(resources)
            : null;
    }

    /// <summary>The number of children in charge in the fund's sense.</summary>
    public int? NombreEnfantsACharge { get; }

    /// <summary>The number of rights to the AEEH among them.</summary>
    public int? NombreEnfantsBeneficiaireAeeh { get; }

    /// <summary>The resources.</summary>
    public BaseRessourcesAnnuelles? BaseRessourcesAnnuelles { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ParametresCalculParticipationFamiliale);
}
