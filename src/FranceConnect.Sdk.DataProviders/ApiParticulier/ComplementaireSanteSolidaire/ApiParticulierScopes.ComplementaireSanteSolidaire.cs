namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>Whether the C2S is held, with or without contribution, and since when.</summary>
    public static FranceConnectScope ComplementaireSanteSolidaire { get; } =
        FranceConnectScope.From("complementaire_sante_solidaire");
}
