using Microsoft.Extensions.Hosting;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Fetches the metadata of the configured tenants at startup, so that the first citizen does not wait for it.</summary>
internal sealed class MetadataWarmUp(IFranceConnectClient client, FranceConnectTenantDirectory tenants)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        foreach (var (tenant, platform) in ConfiguredProviders.Of(tenants))
        {
            try
            {
                await client.EnsureMetadataAsync(tenant.Id, platform, stoppingToken);
            }
            catch (Exception exception) when (exception is FranceConnectException or OperationCanceledException)
            {
                // Logged by the engine, seen by the health check, tried again by the first login.
            }
        }
    }
}
