namespace FranceConnect.Sdk.Simulator;

/// <summary>A vehicle this person is named on, as the registration file (SIV) writes it.</summary>
/// <remarks>
/// <c>Prenom</c>: given name written there, when it is not the first one.
/// </remarks>
internal sealed record Vehicle(
    string StatutRattachement,
    string? Prenom,
    VehicleAddress AdresseParticulier,
    VehicleRegistration DonneesImmatriculationVehicule,
    VehicleSpecification CaracteristiquesTechniquesVehicule
);

internal sealed record VehicleAddress(
    string? ComplementInformation,
    string? NumVoie,
    string? TypeVoie,
    string? LibelleVoie,
    string CodePostalVille,
    string LibelleCommune,
    string? LieuDit,
    string? EtageEscalierAppartement,
    string? Extension,
    string? Pays
);

internal sealed record VehicleRegistration(
    string NumeroImmatriculation,
    string DatePremiereImmatriculation,
    CodeAndLabel? StatutLocation
);

internal sealed record CodeAndLabel(string? Code, string? Label);

internal sealed record VehicleSpecification(
    string Marque,
    string TypeVarianteVersion,
    string DenominationCommerciale,
    int MasseChargeMaximale,
    CodeAndLabel CategorieVehicule,
    CodeAndLabel GenreNational,
    int Cylindree,
    CodeAndLabel TypeCarburant,
    int TauxCo2,
    CodeAndLabel ClasseEnvironnementale
);
