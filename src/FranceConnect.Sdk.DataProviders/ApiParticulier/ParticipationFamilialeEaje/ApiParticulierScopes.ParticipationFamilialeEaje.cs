namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>The adults: <see cref="ParticipationFamilialeEaje.Allocataires"/>. FranceConnect may not know the scopes of this endpoint, in beta: have it confirm.</summary>
    public static FranceConnectScope CnavParticipationFamilialeEajeAllocataires { get; } =
        FranceConnectScope.From("cnav_participation_familiale_eaje_allocataires");

    /// <summary>The children: <see cref="ParticipationFamilialeEaje.Enfants"/>.</summary>
    public static FranceConnectScope CnavParticipationFamilialeEajeEnfants { get; } =
        FranceConnectScope.From("cnav_participation_familiale_eaje_enfants");

    /// <summary>The address: <see cref="ParticipationFamilialeEaje.Adresse"/>.</summary>
    public static FranceConnectScope CnavParticipationFamilialeEajeAdresse { get; } =
        FranceConnectScope.From("cnav_participation_familiale_eaje_adresse");

    /// <summary>What the crèche's tariff is made of: <see cref="ParticipationFamilialeEaje.ParametresCalculParticipationFamiliale"/>.</summary>
    public static FranceConnectScope CnavParticipationFamilialeEajeParametresCalcul { get; } =
        FranceConnectScope.From("cnav_participation_familiale_eaje_parametres_calcul");
}
