namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>One tenant and platform per issuer the configured tenants use.</summary>
internal static class ConfiguredProviders
{
    public static IEnumerable<(FranceConnectTenant Tenant, FranceConnectPlatform Platform)> Of(
        FranceConnectTenantDirectory tenants
    ) =>
        from tenant in tenants.ConfiguredTenants
        from platform in new[] { FranceConnectPlatform.FranceConnect, FranceConnectPlatform.FranceConnectPlus }
        let registration = tenant.FindRegistration(platform)
        where registration is not null
        group (tenant, platform) by registration.Environment into provider
        select provider.First();
}
