namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

public static partial class ApiParticulierScopes
{
    /// <summary>The place of the person in an AEEH right, and since when. FranceConnect may not know this scope, in beta: have it confirm.</summary>
    public static FranceConnectScope CnavAllocationEnfantHandicape { get; } =
        FranceConnectScope.From("cnav_allocation_enfant_handicape");
}
