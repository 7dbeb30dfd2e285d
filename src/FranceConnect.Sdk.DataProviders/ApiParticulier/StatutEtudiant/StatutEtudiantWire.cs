namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/mesri/statut_etudiant</c>.</summary>
internal sealed class StatutEtudiantWire : WireRecord
{
    public Member<IReadOnlyList<AdmissionWire>> Admissions { get; init; }
    public Member<IdentiteEtudiantWire> Identite { get; init; }
}

/// <summary><c>data.admissions[]</c>.</summary>
internal sealed class AdmissionWire : WireRecord
{
    public Member<string> DateDebut { get; init; }
    public Member<string> DateFin { get; init; }
    public Member<bool?> EstInscrit { get; init; }
    public Member<RegimeFormationWire> RegimeFormation { get; init; }
    public Member<string> CodeCogInseeCommune { get; init; }
    public Member<EtablissementAdmissionWire> EtablissementEtudes { get; init; }
}

/// <summary><c>data.admissions[].regime_formation</c>.</summary>
internal sealed class RegimeFormationWire : WireRecord
{
    public Member<string> Code { get; init; }
    public Member<string> Libelle { get; init; }
}

/// <summary><c>data.admissions[].etablissement_etudes</c>.</summary>
internal sealed class EtablissementAdmissionWire : WireRecord
{
    public Member<string> Uai { get; init; }
    public Member<string> Nom { get; init; }
}

/// <summary><c>data.identite</c>.</summary>
internal sealed class IdentiteEtudiantWire : WireRecord
{
    public Member<string> NomNaissance { get; init; }
    public Member<string> Prenom { get; init; }
    public Member<string> DateNaissance { get; init; }
}
