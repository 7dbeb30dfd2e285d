namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>Whether the AAH is received, and since when.</summary>
    public static FranceConnectScope AllocationAdulteHandicape { get; } =
        FranceConnectScope.From("allocation_adulte_handicape");
}
