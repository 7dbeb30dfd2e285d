namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v4/cnous/etudiant_boursier</c>.</summary>
internal sealed class EtudiantBoursierWire : WireRecord
{
    public Member<StatutBoursierWire> StatutBoursier { get; init; }
    public Member<PeriodeVersementBourseWire> PeriodeVersementBourse { get; init; }
    public Member<EtablissementBoursierWire> EtablissementEtudes { get; init; }
    public Member<EchelonBourseWire> EchelonBourse { get; init; }
    public Member<string> Email { get; init; }
    public Member<IdentiteBoursierWire> Identite { get; init; }
}

/// <summary><c>data.statut_boursier</c>.</summary>
internal sealed class StatutBoursierWire : WireRecord
{
    public Member<bool?> EstBoursier { get; init; }
    public Member<bool?> EstRadie { get; init; }
    public Member<string> DateRadiation { get; init; }
}

/// <summary><c>data.periode_versement_bourse</c>.</summary>
internal sealed class PeriodeVersementBourseWire : WireRecord
{
    public Member<string> DateRentree { get; init; }
    public Member<decimal?> Duree { get; init; }
}

/// <summary><c>data.etablissement_etudes</c>.</summary>
internal sealed class EtablissementBoursierWire : WireRecord
{
    public Member<string> NomCommune { get; init; }
    public Member<string> NomEtablissement { get; init; }
}

/// <summary><c>data.echelon_bourse</c>.</summary>
internal sealed class EchelonBourseWire : WireRecord
{
    public Member<string> Echelon { get; init; }
    public Member<bool?> EchelonBourseRegionaleProvisoire { get; init; }
}

/// <summary><c>data.identite</c>.</summary>
internal sealed class IdentiteBoursierWire : WireRecord
{
    public Member<string> Nom { get; init; }
    public Member<IReadOnlyList<string>> Prenoms { get; init; }
    public Member<string> DateNaissance { get; init; }
    public Member<string> NomCommuneNaissance { get; init; }
    public Member<string> Sexe { get; init; }
}
