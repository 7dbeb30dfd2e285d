namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The answer of the income tax routes (« assiettes »), in the DGFiP's own names.</summary>
internal sealed class SituationFiscaleWire : WireRecord
{
    public Member<decimal?> AnnRevenu { get; init; }
    public Member<decimal?> Rfr { get; init; }
    public Member<decimal?> NbPart { get; init; }
    public Member<string> SitFam { get; init; }
    public Member<string> SitPart { get; init; }
    public Member<PersonnesAChargeWire> Pac { get; init; }
    public Member<string> NmNaiDec1 { get; init; }
    public Member<string> NmUsaDec1 { get; init; }
    public Member<string> PrnmDec1 { get; init; }
    public Member<DateNaissanceWire> DateNaisDec1 { get; init; }
    public Member<string> DptNaissDec1 { get; init; }
    public Member<string> LieuNaissDec1 { get; init; }
    public Member<string> NmNaiDec2 { get; init; }
    public Member<string> NmUsaDec2 { get; init; }
    public Member<string> PrnmDec2 { get; init; }
    public Member<DateNaissanceWire> DateNaisDec2 { get; init; }
    public Member<string> DptNaissDec2 { get; init; }
    public Member<string> LieuNaissDec2 { get; init; }
    public Member<string> Aft { get; init; }
    public Member<AdresseFiscaleWire> AftDetail { get; init; }
    public Member<string> SitParIso { get; init; }
    public Member<string> PensAlPer { get; init; }
    public Member<string> IndDeficit { get; init; }
    public Member<decimal?> RevenuBrutGlobal { get; init; }
    public Member<decimal?> RevImposable { get; init; }
    public Member<decimal?> MntRevbareme { get; init; }
    public Member<decimal?> MontTotIr { get; init; }
    public Member<decimal?> ImpAvImput { get; init; }
    public Member<string> DatRec { get; init; }
    public Member<string> DatEtab { get; init; }
    public Member<string> NumRole { get; init; }
    public Member<string> FipNum { get; init; }
    public Member<SituationsParticulieresWire> SitParDeclaree { get; init; }
    public Member<string> IndOptionImpotSepar { get; init; }
    public Member<RevenusWire> Rev { get; init; }
}

/// <summary><c>pac</c>.</summary>
internal sealed class PersonnesAChargeWire : WireRecord
{
    public Member<decimal?> NbPac { get; init; }
    public Member<decimal?> NbPacF { get; init; }
    public Member<decimal?> NbPacG { get; init; }
    public Member<decimal?> NbPacH { get; init; }
    public Member<decimal?> NbPacI { get; init; }
    public Member<decimal?> NbPacJ { get; init; }
    public Member<decimal?> NbPacN { get; init; }
    public Member<decimal?> NbPacP { get; init; }
    public Member<decimal?> NbPacR { get; init; }
}

/// <summary><c>aftDetail</c>; two keys begin with <c>get</c>, as published.</summary>
internal sealed class AdresseFiscaleWire : WireRecord
{
    public Member<string> ComplementAdresse { get; init; }
    public Member<string> Voie { get; init; }
    public Member<string> Getcommune { get; init; }
    public Member<string> GetcodePostal { get; init; }
}

/// <summary><c>sitParDeclaree</c>.</summary>
internal sealed class SituationsParticulieresWire : WireRecord
{
    public Member<string> SitPartP { get; init; }
    public Member<string> SitPartF { get; init; }
    public Member<string> SitPartW { get; init; }
    public Member<string> SitComb { get; init; }
    public Member<string> PensVeufGuerre { get; init; }
    public Member<string> IndEnfSeul5ansMin { get; init; }
    public Member<string> IndNonSeul { get; init; }
}

/// <summary><c>rev</c>.</summary>
internal sealed class RevenusWire : WireRecord
{
    public Member<IReadOnlyList<CaseDeclarationWire>> Tspr { get; init; }
    public Member<IReadOnlyList<CaseDeclarationWire>> Rcm { get; init; }
    public Member<IReadOnlyList<CaseDeclarationWire>> Pv { get; init; }
    public Member<IReadOnlyList<CaseDeclarationWire>> Fonc { get; init; }
    public Member<IReadOnlyList<CaseDeclarationWire>> Pro { get; init; }
    public Member<IReadOnlyList<CaseDeclarationWire>> Chges { get; init; }
    public Member<IReadOnlyList<CaseDeclarationWire>> Rici { get; init; }
    public Member<IReadOnlyList<CaseDeclarationWire>> Alpha { get; init; }
    public Member<IReadOnlyList<CaseDeclarationWire>> Div { get; init; }
}

/// <summary>A box of the return.</summary>
internal sealed class CaseDeclarationWire : WireRecord
{
    public Member<string> Code { get; init; }
    public Member<decimal?> Valeur { get; init; }
}
