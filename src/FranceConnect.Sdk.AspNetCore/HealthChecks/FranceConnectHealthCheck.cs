using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Healthy when the metadata of every provider the configured tenants use is known.</summary>
internal sealed class FranceConnectHealthCheck(IFranceConnectClient client, FranceConnectTenantDirectory tenants)
    : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            foreach (var (tenant, platform) in ConfiguredProviders.Of(tenants))
                await client.EnsureMetadataAsync(tenant.Id, platform, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (FranceConnectException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception.Message);
        }
    }
}
