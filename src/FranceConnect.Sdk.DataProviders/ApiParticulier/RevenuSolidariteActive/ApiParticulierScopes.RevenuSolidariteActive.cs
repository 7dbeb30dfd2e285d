namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>Whether the RSA is received, and since when.</summary>
    public static FranceConnectScope RevenuSolidariteActive { get; } =
        FranceConnectScope.From("revenu_solidarite_active");

    /// <summary>Whether it is increased: <see cref="RevenuSolidariteActive.AvecMajoration"/>.</summary>
    public static FranceConnectScope RevenuSolidariteActiveMajoration { get; } =
        FranceConnectScope.From("revenu_solidarite_active_majoration");
}
