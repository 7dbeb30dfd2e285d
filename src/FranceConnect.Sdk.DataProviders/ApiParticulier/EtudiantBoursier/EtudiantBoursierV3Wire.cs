namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary><c>data</c> of <c>/v3/cnous/etudiant_boursier</c>.</summary>
internal sealed class EtudiantBoursierV3Wire : WireRecord
{
    public Member<bool?> EstBoursier { get; init; }
    public Member<PeriodeVersementBourseWire> PeriodeVersementBourse { get; init; }
    public Member<EtablissementBoursierWire> EtablissementEtudes { get; init; }
    public Member<EchelonBourseWire> EchelonBourse { get; init; }
    public Member<string> Email { get; init; }
    public Member<IdentiteBoursierWire> Identite { get; init; }
}
