namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>Whether the prime d'activité is received, and since when.</summary>
    public static FranceConnectScope PrimeActivite { get; } = FranceConnectScope.From("prime_activite");

    /// <summary>Whether it is increased: <see cref="PrimeActivite.AvecMajoration"/>.</summary>
    public static FranceConnectScope PrimeActiviteMajoration { get; } =
        FranceConnectScope.From("prime_activite_majoration");
}
