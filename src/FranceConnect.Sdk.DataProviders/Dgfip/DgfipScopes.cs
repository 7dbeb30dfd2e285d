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
}
