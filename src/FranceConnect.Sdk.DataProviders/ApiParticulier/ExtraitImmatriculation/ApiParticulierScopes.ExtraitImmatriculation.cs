namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>The holder's identity: <see cref="ExtraitImmatriculation.IdentiteParticulier"/>, which is answered whatever the scopes.</summary>
    public static FranceConnectScope AntsExtraitImmatriculationVehiculeIdentiteParticulier { get; } =
        FranceConnectScope.From("ants_extrait_immatriculation_vehicule_identite_particulier");

    /// <summary>The holder's address: <see cref="ExtraitImmatriculation.AdresseParticulier"/>.</summary>
    public static FranceConnectScope AntsExtraitImmatriculationVehiculeAdresseParticulier { get; } =
        FranceConnectScope.From("ants_extrait_immatriculation_vehicule_adresse_particulier");

    /// <summary>The link with the vehicle: <see cref="ExtraitImmatriculation.StatutRattachement"/>.</summary>
    public static FranceConnectScope AntsExtraitImmatriculationVehiculeStatutRattachement { get; } =
        FranceConnectScope.From("ants_extrait_immatriculation_vehicule_statut_rattachement");

    /// <summary>The registration: <see cref="ExtraitImmatriculation.DonneesImmatriculationVehicule"/>.</summary>
    public static FranceConnectScope AntsExtraitImmatriculationVehiculeDonneesImmatriculationVehicule { get; } =
        FranceConnectScope.From("ants_extrait_immatriculation_vehicule_donnees_immatriculation_vehicule");

    /// <summary>The vehicle: <see cref="ExtraitImmatriculation.CaracteristiquesTechniquesVehicule"/>.</summary>
    public static FranceConnectScope AntsExtraitImmatriculationVehiculeCaracteristiquesTechniquesVehicule { get; } =
        FranceConnectScope.From("ants_extrait_immatriculation_vehicule_caracteristiques_techniques_vehicule");
}
