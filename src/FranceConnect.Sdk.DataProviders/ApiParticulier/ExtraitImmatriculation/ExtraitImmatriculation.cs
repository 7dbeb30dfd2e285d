using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>
/// What the register of vehicles (SIV) of the ANTS says of a citizen's vehicle. Only for residents' parking tariffs; companies' vehicles
/// are not served.
/// </summary>
/// <remarks>
/// Source: API Particulier's documentation. Not for checks after the fact. A plate whose file is somebody else's ends as
/// <see cref="DataOutcome.NotFound"/>, code <c>42005</c>.
/// </remarks>
public sealed class ExtraitImmatriculation
{
    internal ExtraitImmatriculation(ExtraitImmatriculationWire wire, IdentityMatchingWire? matching)
    {
        IdentiteParticulier = wire.IdentiteParticulier.Map(static value => new IdentiteImmatriculation(value));
        AdresseParticulier = wire.AdresseParticulier.Map(static value => new AdresseImmatriculation(value));
        StatutRattachement = wire.StatutRattachement.MapValue(static value =>
            (StatutRattachement?)ApiParticulier.StatutRattachement.From(value)
        );
        DonneesImmatriculationVehicule = wire.DonneesImmatriculationVehicule.Map(
            static value => new DonneesImmatriculation(value)
        );
        CaracteristiquesTechniquesVehicule = wire.CaracteristiquesTechniquesVehicule.Map(
            static value => new CaracteristiquesTechniques(value)
        );
        IdentityMatching = matching is null ? null : new IdentityMatching(matching);
    }

    /// <summary>Who the vehicle's file is about; scope <c>ants_extrait_immatriculation_vehicule_identite_particulier</c>. Served whatever the scopes.</summary>
    public DataField<IdentiteImmatriculation> IdentiteParticulier { get; }

    /// <summary>The address in the file; scope <c>ants_extrait_immatriculation_vehicule_adresse_particulier</c>.</summary>
    public DataField<AdresseImmatriculation> AdresseParticulier { get; }

    /// <summary>How the citizen is tied to the vehicle; scope <c>ants_extrait_immatriculation_vehicule_statut_rattachement</c>.</summary>
    public DataField<StatutRattachement> StatutRattachement { get; }

    /// <summary>The registration; scope <c>ants_extrait_immatriculation_vehicule_donnees_immatriculation_vehicule</c>.</summary>
    public DataField<DonneesImmatriculation> DonneesImmatriculationVehicule { get; }

    /// <summary>What the vehicle is; scope <c>ants_extrait_immatriculation_vehicule_caracteristiques_techniques_vehicule</c>.</summary>
    public DataField<CaracteristiquesTechniques> CaracteristiquesTechniquesVehicule { get; }

    /// <summary>How the citizen's identity compares with the file's; null when the answer does not say.</summary>
    public IdentityMatching? IdentityMatching { get; }

    /// <summary>Nothing of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(ExtraitImmatriculation);
}
