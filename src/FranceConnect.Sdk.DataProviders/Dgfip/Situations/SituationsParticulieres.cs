using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>The special situations ticked on a return (<c>sitParDeclaree</c>), as written: the description gives no values.</summary>
public sealed class SituationsParticulieres
{
    internal SituationsParticulieres(SituationsParticulieresWire wire)
    {
        CaseP = wire.SitPartP.Value;
        CaseF = wire.SitPartF.Value;
        CaseW = wire.SitPartW.Value;
        Combattant = wire.SitComb.Value;
        PensionVeuveGuerre = wire.PensVeufGuerre.Value;
        EnfantEleveSeulCinqAns = wire.IndEnfSeul5ansMin.Value;
        NeVitPasSeul = wire.IndNonSeul.Value;
    }

    /// <summary>Box P (<c>sitPartP</c>); null when it is not given.</summary>
    public string? CaseP { get; }

    /// <summary>Box F (<c>sitPartF</c>); null when it is not given.</summary>
    public string? CaseF { get; }

    /// <summary>Box W (<c>sitPartW</c>); null when it is not given.</summary>
    public string? CaseW { get; }

    /// <summary>The veteran's situation (<c>sitComb</c>); null when it is not given.</summary>
    public string? Combattant { get; }

    /// <summary>A war widow's or widower's pension (<c>pensVeufGuerre</c>); null when it is not given.</summary>
    public string? PensionVeuveGuerre { get; }

    /// <summary>A child brought up alone for five years at least (<c>indEnfSeul5ansMin</c>); null when it is not given.</summary>
    public string? EnfantEleveSeulCinqAns { get; }

    /// <summary>Does not live alone (<c>indNonSeul</c>); null when it is not given.</summary>
    public string? NeVitPasSeul { get; }

    /// <summary>Nothing of the household.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(SituationsParticulieres);
}
