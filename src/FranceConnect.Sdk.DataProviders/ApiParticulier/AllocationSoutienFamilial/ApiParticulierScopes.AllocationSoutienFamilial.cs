namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>Whether the ASF is received, and since when.</summary>
    public static FranceConnectScope AllocationSoutienFamilial { get; } =
        FranceConnectScope.From("allocation_soutien_familial");
}
