namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/ants/extrait_immatriculation_vehicule</c>.</summary>
internal sealed class ExtraitImmatriculationWire : WireRecord
{
    public Member<IdentiteImmatriculationWire> IdentiteParticulier { get; init; }
    public Member<AdresseImmatriculationWire> AdresseParticulier { get; init; }
    public Member<string> StatutRattachement { get; init; }
    public Member<DonneesImmatriculationWire> DonneesImmatriculationVehicule { get; init; }
    public Member<CaracteristiquesTechniquesWire> CaracteristiquesTechniquesVehicule { get; init; }
}

/// <summary><c>data.identite_particulier</c>.</summary>
internal sealed class IdentiteImmatriculationWire : WireRecord
{
    public Member<string> Nom { get; init; }
    public Member<string> Prenom { get; init; }
    public Member<string> SexeEtatCivil { get; init; }
    public Member<decimal?> AnneeDateNaissance { get; init; }
    public Member<decimal?> MoisDateNaissance { get; init; }
    public Member<decimal?> JourDateNaissance { get; init; }
    public Member<string> CodeDepartementNaissance { get; init; }
}

/// <summary><c>data.adresse_particulier</c>.</summary>
internal sealed class AdresseImmatriculationWire : WireRecord
{
    public Member<string> ComplementInformation { get; init; }
    public Member<string> NumVoie { get; init; }
    public Member<string> TypeVoie { get; init; }
    public Member<string> LibelleVoie { get; init; }
    public Member<string> CodePostalVille { get; init; }
    public Member<string> LibelleCommune { get; init; }
    public Member<string> LieuDit { get; init; }
    public Member<string> EtageEscalierAppartement { get; init; }
    public Member<string> Extension { get; init; }
    public Member<string> Pays { get; init; }
}

/// <summary><c>data.donnees_immatriculation_vehicule</c>.</summary>
internal sealed class DonneesImmatriculationWire : WireRecord
{
    public Member<string> NumeroImmatriculation { get; init; }
    public Member<string> DatePremiereImmatriculation { get; init; }
    public Member<CodeSivWire> StatutLocation { get; init; }
}

/// <summary><c>data.caracteristiques_techniques_vehicule</c>.</summary>
internal sealed class CaracteristiquesTechniquesWire : WireRecord
{
    public Member<string> Marque { get; init; }
    public Member<string> TypeVarianteVersion { get; init; }
    public Member<string> DenominationCommerciale { get; init; }
    public Member<decimal?> MasseChargeMaximale { get; init; }
    public Member<CodeSivWire> CategorieVehicule { get; init; }
    public Member<CodeSivWire> GenreNational { get; init; }
    public Member<decimal?> Cylindree { get; init; }
    public Member<CodeSivWire> TypeCarburant { get; init; }
    public Member<decimal?> TauxCo2 { get; init; }
    public Member<CodeSivWire> ClasseEnvironnementale { get; init; }
}

/// <summary>A code of the register, and its label.</summary>
internal sealed class CodeSivWire : WireRecord
{
    public Member<string> Code { get; init; }
    public Member<string> Label { get; init; }
}
