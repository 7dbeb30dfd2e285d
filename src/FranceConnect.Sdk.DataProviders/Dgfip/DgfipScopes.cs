namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>
/// The scopes DGFiP reads most, to ask at the sign-in beside the identity: at least one year, and the data. Their case counts. The others of
/// FranceConnect's list are asked with <see cref="FranceConnectScope.From"/>.
/// </summary>
/// <remarks>Source: FranceConnect's list of scopes. <see cref="AnneeNMoins2SiIndispoNMoins1"/> excludes the plain years.</remarks>
public static class DgfipScopes
{
    /// <summary>The income of last year.</summary>
    public static FranceConnectScope AnneeNMoins1 { get; } = FranceConnectScope.From("dgfip_annee_n_moins_1");

    /// <summary>The income of the year before last.</summary>
    public static FranceConnectScope AnneeNMoins2 { get; } = FranceConnectScope.From("dgfip_annee_n_moins_2");

    /// <summary>The income of three years ago.</summary>
    public static FranceConnectScope AnneeNMoins3 { get; } = FranceConnectScope.From("dgfip_annee_n_moins_3");

    /// <summary>The income of the year before last while last year's is not out yet.</summary>
    public static FranceConnectScope AnneeNMoins2SiIndispoNMoins1 { get; } =
        FranceConnectScope.From("dgfip_annee_n_moins_2_si_indispo_n_moins_1");

    /// <summary>The revenu fiscal de référence.</summary>
    public static FranceConnectScope Rfr { get; } = FranceConnectScope.From("dgfip_rfr");

    /// <summary>The tax shares.</summary>
    public static FranceConnectScope NbPart { get; } = FranceConnectScope.From("dgfip_nbpart");

    /// <summary>The marital situation.</summary>
    public static FranceConnectScope SitFam { get; } = FranceConnectScope.From("dgfip_sitfam");

    /// <summary>The number of dependants.</summary>
    public static FranceConnectScope NbPac { get; } = FranceConnectScope.From("dgfip_nbpac");

    /// <summary>The tax address on 1 January.</summary>
    public static FranceConnectScope Aft { get; } = FranceConnectScope.From("dgfip_aft");

    /// <summary>The number of dependants, by its other name.</summary>
    public static FranceConnectScope PacNbPac { get; } = FranceConnectScope.From("dgfip_pac_nbPac");

    /// <summary>The dependants, by box of the return.</summary>
    public static FranceConnectScope Pac { get; } = FranceConnectScope.From("dgfip_pac");

    /// <summary>Whether the parent is alone.</summary>
    public static FranceConnectScope ParIso { get; } = FranceConnectScope.From("dgfip_pariso");

    /// <summary>Whether there is a deficit.</summary>
    public static FranceConnectScope IndDeficit { get; } = FranceConnectScope.From("dgfip_inddeficit");

    /// <summary>The first declarant's usage name.</summary>
    public static FranceConnectScope NmUsaDec1 { get; } = FranceConnectScope.From("dgfip_nmUsaDec1");

    /// <summary>The first declarant's birth name.</summary>
    public static FranceConnectScope NmNaiDec1 { get; } = FranceConnectScope.From("dgfip_nmNaiDec1");

    /// <summary>The first declarant's given names.</summary>
    public static FranceConnectScope PrnmDec1 { get; } = FranceConnectScope.From("dgfip_prnmDec1");

    /// <summary>The first declarant's date of birth.</summary>
    public static FranceConnectScope DateNaisDec1 { get; } = FranceConnectScope.From("dgfip_dateNaisDec1");

    /// <summary>The second declarant's usage name.</summary>
    public static FranceConnectScope NmUsaDec2 { get; } = FranceConnectScope.From("dgfip_nmUsaDec2");

    /// <summary>The second declarant's birth name.</summary>
    public static FranceConnectScope NmNaiDec2 { get; } = FranceConnectScope.From("dgfip_nmNaiDec2");

    /// <summary>The second declarant's given names.</summary>
    public static FranceConnectScope PrnmDec2 { get; } = FranceConnectScope.From("dgfip_prnmDec2");

    /// <summary>The second declarant's date of birth.</summary>
    public static FranceConnectScope DateNaisDec2 { get; } = FranceConnectScope.From("dgfip_dateNaisDec2");

    /// <summary>The income taxed by the scale.</summary>
    public static FranceConnectScope MntRevbareme { get; } = FranceConnectScope.From("dgfip_mntRevbareme");

    /// <summary>The housing tax premises.</summary>
    public static FranceConnectScope LocauxTh { get; } = FranceConnectScope.From("dgfip_locaux_th");

    /// <summary>Which premises.</summary>
    public static FranceConnectScope LocauxThIdent { get; } = FranceConnectScope.From("dgfip_locaux_th_ident");

    /// <summary>Their nature.</summary>
    public static FranceConnectScope LocauxThNat { get; } = FranceConnectScope.From("dgfip_locaux_th_Nat");

    /// <summary>Their taxation.</summary>
    public static FranceConnectScope LocauxThTax { get; } = FranceConnectScope.From("dgfip_locaux_th_Tax");

    /// <summary>Their use.</summary>
    public static FranceConnectScope LocauxThAff { get; } = FranceConnectScope.From("dgfip_locaux_th_Aff");
}
