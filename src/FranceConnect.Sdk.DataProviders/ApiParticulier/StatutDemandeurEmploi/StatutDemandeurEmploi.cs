using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A person's registration at France Travail.</summary>
/// <remarks>Source: API Particulier's documentation. People unregistered since 2010 are still served: look at <see cref="InscriptionDemandeurEmploi.DateFin"/>.</remarks>
public sealed class StatutDemandeurEmploi
{
    internal StatutDemandeurEmploi(StatutDemandeurEmploiWire wire)
    {
        Identifiant = wire.Identifiant.Map(static value => value);
        Identite = wire.Identite.Map(static value => new IdentiteDemandeurEmploi(value));
        Contact = wire.Contact.Map(static value => new ContactDemandeurEmploi(value));
        Adresse = wire.Adresse.Map(static value => new AdresseDemandeurEmploi(value));
        Inscription = wire.Inscription.Map(static value => new InscriptionDemandeurEmploi(value));
    }

    /// <summary>The login asked about; scope <c>pole_emploi_identifiant</c>.</summary>
    public DataField<string> Identifiant { get; }

    /// <summary>Who the person is; scope <c>pole_emploi_identite</c>. Compare it with the identity declared before using anything else.</summary>
    public DataField<IdentiteDemandeurEmploi> Identite { get; }

    /// <summary>How to reach the person; scope <c>pole_emploi_contact</c>.</summary>
    public DataField<ContactDemandeurEmploi> Contact { get; }

    /// <summary>The declared address; scope <c>pole_emploi_adresse</c>.</summary>
    public DataField<AdresseDemandeurEmploi> Adresse { get; }

    /// <summary>The registration; scope <c>pole_emploi_inscription</c>.</summary>
    public DataField<InscriptionDemandeurEmploi> Inscription { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(StatutDemandeurEmploi);
}
