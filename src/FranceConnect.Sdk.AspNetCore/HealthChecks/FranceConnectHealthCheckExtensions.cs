using FranceConnect.Sdk.AspNetCore.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds FranceConnect to an application's health checks.</summary>
public static class FranceConnectHealthCheckExtensions
{
    /// <summary>
    /// Adds a check named <c>franceconnect</c>: healthy when the metadata of every provider of the tenants named at startup is known. The
    /// tenants of a store are not looked at.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <returns>The builder.</returns>
    public static IHealthChecksBuilder AddFranceConnect(this IHealthChecksBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<FranceConnectHealthCheck>("franceconnect", timeout: TimeSpan.FromSeconds(5));
    }
}
