namespace FranceConnect.Sdk.AspNetCore;

/// <summary>
/// The claims of a signed-in citizen that are ours. The others carry FranceConnect's own names (<c>sub</c>, <c>given_name</c>,
/// <c>family_name</c>…) and values.
/// </summary>
public static class FranceConnectClaimTypes
{
    /// <summary>The id of the tenant the citizen signed in at.</summary>
    public const string Tenant = "franceconnect_tenant";

    /// <summary>The platform: <c>FranceConnect</c> or <c>FranceConnectPlus</c>.</summary>
    public const string Platform = "franceconnect_platform";
}
