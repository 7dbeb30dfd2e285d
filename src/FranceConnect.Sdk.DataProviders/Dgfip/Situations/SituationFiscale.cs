using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>The income tax situation of a household for one year. Every member may be missing: the scopes and the case decide.</summary>
/// <remarks>
/// Preview; source: the DGFiP's public description of API Impôt particulier. Amounts are whole euros. Where no scope is named, the
/// description says none.
/// </remarks>
public sealed class SituationFiscale
{
    internal SituationFiscale(SituationFiscaleWire wire)
    {
        AnneeRevenu = wire.AnnRevenu.ToInteger();
        RevenuFiscalReference = wire.Rfr.ToAmount();
        NombreParts = wire.NbPart.MapValue(static number => number);
        SituationFamiliale = wire.SitFam.MapValue<SituationFamiliale>(static text =>
            Dgfip.SituationFamiliale.From(text)
        );
        SituationPartielle = wire.SitPart.ToText();
        PersonnesACharge = wire.Pac.Map(static pac => new PersonnesACharge(pac));
        Declarant1 = new Declarant(
            wire.NmNaiDec1,
            wire.NmUsaDec1,
            wire.PrnmDec1,
            wire.DateNaisDec1,
            wire.DptNaissDec1,
            wire.LieuNaissDec1
        );
        Declarant2 = new Declarant(
            wire.NmNaiDec2,
            wire.NmUsaDec2,
            wire.PrnmDec2,
            wire.DateNaisDec2,
            wire.DptNaissDec2,
            wire.LieuNaissDec2
        );
        Adresse = AdresseFiscale.Read(wire.Aft, wire.AftDetail);
        ParentIsole = wire.SitParIso.ToText();
        PensionAlimentairePercue = wire.PensAlPer.ToText();
        Deficit = wire.IndDeficit.ToText();
        ImpositionSeparee = wire.IndOptionImpotSepar.ToText();
        SituationsParticulieres = wire.SitParDeclaree.Map(static declared => new SituationsParticulieres(declared));
        RevenuBrutGlobal = wire.RevenuBrutGlobal.ToAmount();
        RevenuImposable = wire.RevImposable.ToAmount();
        RevenuAuBareme = wire.MntRevbareme.ToAmount();
        MontantImpot = wire.MontTotIr.ToAmount();
        ImpotAvantImputations = wire.ImpAvImput.ToAmount();
        DateRecouvrement = wire.DatRec.ToText();
        DateEtablissement = wire.DatEtab.ToText();
        NumeroRole = wire.NumRole.ToText();
        NumeroFoyer = wire.FipNum.ToText();
        Revenus = wire.Rev.Map(static boxes => new RevenusParCategorie(boxes));
    }

    /// <summary>The income year (<c>annRevenu</c>); null when the answer does not say it: then it is the one asked.</summary>
    public int? AnneeRevenu { get; }

    /// <summary>The revenu fiscal de référence (<c>rfr</c>); scope <c>dgfip_rfr</c>. Zero is a value.</summary>
    public DataField<long> RevenuFiscalReference { get; }

    /// <summary>The tax shares (<c>nbPart</c>), for example 2.5; scope <c>dgfip_nbpart</c>.</summary>
    public DataField<decimal> NombreParts { get; }

    /// <summary>The family situation (<c>sitFam</c>); scope <c>dgfip_sitfam</c>.</summary>
    public DataField<SituationFamiliale> SituationFamiliale { get; }

    /// <summary>A marker of partial situation (<c>sitPart</c>), as written.</summary>
    public DataField<string> SituationPartielle { get; }

    /// <summary>The dependants (<c>pac</c>); scopes <c>dgfip_nbpac</c>, <c>dgfip_pac_nbPac</c> (the total) and <c>dgfip_pac</c>.</summary>
    public DataField<PersonnesACharge> PersonnesACharge { get; }

    /// <summary>The first declarant: not necessarily the person who signed in.</summary>
    public Declarant Declarant1 { get; }

    /// <summary>The second declarant of a couple; nothing in it is granted when there is none, or when no scope opens it.</summary>
    public Declarant Declarant2 { get; }

    /// <summary>The tax address on 1 January (<c>aft</c>, <c>aftDetail</c>); scope <c>dgfip_aft</c>.</summary>
    public DataField<AdresseFiscale> Adresse { get; }

    /// <summary>A marker of lone parent (<c>sitParIso</c>), as written; scope <c>dgfip_pariso</c>.</summary>
    public DataField<string> ParentIsole { get; }

    /// <summary>The alimony received (<c>pensAlPer</c>), as written: the description gives no type.</summary>
    public DataField<string> PensionAlimentairePercue { get; }

    /// <summary>A marker of deficit (<c>indDeficit</c>), as written; scope <c>dgfip_inddeficit</c>.</summary>
    public DataField<string> Deficit { get; }

    /// <summary>A marker of separate taxation (<c>indOptionImpotSepar</c>), as written.</summary>
    public DataField<string> ImpositionSeparee { get; }

    /// <summary>The special situations declared (<c>sitParDeclaree</c>).</summary>
    public DataField<SituationsParticulieres> SituationsParticulieres { get; }

    /// <summary>The gross global income (<c>revenuBrutGlobal</c>); scope <c>dgfip_rbg</c>.</summary>
    public DataField<long> RevenuBrutGlobal { get; }

    /// <summary>The taxable income (<c>revImposable</c>).</summary>
    public DataField<long> RevenuImposable { get; }

    /// <summary>The income taxed by the progressive scale (<c>mntRevbareme</c>); scope <c>dgfip_mntRevbareme</c>.</summary>
    public DataField<long> RevenuAuBareme { get; }

    /// <summary>The whole income tax (<c>montTotIr</c>).</summary>
    public DataField<long> MontantImpot { get; }

    /// <summary>The tax before imputations (<c>impAvImput</c>).</summary>
    public DataField<long> ImpotAvantImputations { get; }

    /// <summary>The date of collection (<c>datRec</c>), as written.</summary>
    public DataField<string> DateRecouvrement { get; }

    /// <summary>The date of issue (<c>datEtab</c>), as written.</summary>
    public DataField<string> DateEtablissement { get; }

    /// <summary>The number of the roll (<c>numRole</c>).</summary>
    public DataField<string> NumeroRole { get; }

    /// <summary>The household's number at the DGFiP (<c>fipNum</c>): an identifier, not to be kept without need.</summary>
    public DataField<string> NumeroFoyer { get; }

    /// <summary>The boxes of the return (<c>rev</c>); scopes <c>dgfip_RevDecl_…</c>, <c>dgfip_RevNets_…</c>, <c>dgfip_PaDeduc_…</c>, <c>dgfip_EpargRetrDeduc</c>.</summary>
    public DataField<RevenusParCategorie> Revenus { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(SituationFiscale);
}
