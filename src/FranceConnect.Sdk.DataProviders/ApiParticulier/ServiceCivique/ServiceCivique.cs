using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A person's civic service (service civique), current and past, from the GIP-MDS.</summary>
/// <remarks>Source: API Particulier's documentation.</remarks>
public sealed class ServiceCivique
{
    internal ServiceCivique(ServiceCiviqueWire wire)
    {
        StatutActuel = wire.StatutActuel.Map(static value => new ContratServiceCivique(value));
        StatutPasse = wire.StatutPasse.Map(static value => new ContratServiceCivique(value));
    }

    /// <summary>The current contract; scope <c>gip_mds_service_civique_statut_actuel</c>.</summary>
    public DataField<ContratServiceCivique> StatutActuel { get; }

    /// <summary>The finished one; scope <c>gip_mds_service_civique_statut_passe</c>.</summary>
    public DataField<ContratServiceCivique> StatutPasse { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ServiceCivique);
}
