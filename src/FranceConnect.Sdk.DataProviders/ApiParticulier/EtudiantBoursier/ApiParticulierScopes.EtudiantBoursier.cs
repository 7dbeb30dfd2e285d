namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>Whether a grant is held: <see cref="EtudiantBoursier.StatutBoursier"/>.</summary>
    public static FranceConnectScope CnousStatutBoursier { get; } = FranceConnectScope.From("cnous_statut_boursier");

    /// <summary>The grant's step: <see cref="EtudiantBoursier.EchelonBourse"/>.</summary>
    public static FranceConnectScope CnousEchelonBourse { get; } = FranceConnectScope.From("cnous_echelon_bourse");

    /// <summary>The e-mail: <see cref="EtudiantBoursier.Email"/>.</summary>
    public static FranceConnectScope CnousEmail { get; } = FranceConnectScope.From("cnous_email");

    /// <summary>The months paid: <see cref="EtudiantBoursier.PeriodeVersementBourse"/>.</summary>
    public static FranceConnectScope CnousPeriodeVersement { get; } =
        FranceConnectScope.From("cnous_periode_versement");

    /// <summary>The place of study: <see cref="EtudiantBoursier.EtablissementEtudes"/>.</summary>
    public static FranceConnectScope CnousVilleEtudes { get; } = FranceConnectScope.From("cnous_ville_etudes");
}
