namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>The admissions of the year: <see cref="StatutEtudiant.Admissions"/>.</summary>
    public static FranceConnectScope MesriAdmissions { get; } = FranceConnectScope.From("mesri_admissions");

    /// <summary>Whether the student is registered: <see cref="Admission.EstInscrit"/>.</summary>
    public static FranceConnectScope MesriAdmissionInscrit { get; } =
        FranceConnectScope.From("mesri_admission_inscrit");

    /// <summary>The training regime: <see cref="Admission.RegimeFormation"/>.</summary>
    public static FranceConnectScope MesriAdmissionRegimeFormation { get; } =
        FranceConnectScope.From("mesri_admission_regime_formation");

    /// <summary>The town of study.</summary>
    public static FranceConnectScope MesriAdmissionCommuneEtudes { get; } =
        FranceConnectScope.From("mesri_admission_commune_etudes");

    /// <summary>The school. FranceConnect knows this scope without its last letter, API Particulier with it: until they agree, the school is absent after a sign-in.</summary>
    public static FranceConnectScope MesriAdmissionEtablissementEtudes { get; } =
        FranceConnectScope.From("mesri_admission_etablissement_etudes");
}
