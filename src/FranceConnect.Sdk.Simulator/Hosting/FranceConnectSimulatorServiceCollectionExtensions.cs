using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs the FranceConnect simulator inside an application under development.</summary>
public static class FranceConnectSimulatorServiceCollectionExtensions
{
    /// <summary>
    /// Starts a simulator with the host, before it serves, and stops it with the host. The running
    /// <see cref="FranceConnectSimulator"/> is a singleton: resolve it to read its <see cref="FranceConnectSimulator.Issuer"/>, which is
    /// known before the start.
    /// </summary>
    /// <remarks>
    /// In the environment Production, resolving it, hence starting the host, throws <see cref="InvalidOperationException"/> with the
    /// code FCS9001, unless <see cref="FranceConnectSimulatorOptions.AllowInProduction"/> is set. Calling this method again adds to the
    /// settings and starts nothing more.
    /// </remarks>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Changes the default settings.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFranceConnectSimulator(
        this IServiceCollection services,
        Action<FranceConnectSimulatorOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<FranceConnectSimulatorOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddLogging();
        services.TryAddSingleton(Create);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SimulatorHostedService>());
        return services;
    }

    private static FranceConnectSimulator Create(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<FranceConnectSimulatorOptions>>().Value;
        if (!options.AllowInProduction && provider.GetRequiredService<IHostEnvironment>().IsProduction())
        {
            throw Production.Refusal();
        }

        options.LoggerFactory ??= provider.GetRequiredService<ILoggerFactory>();
        return FranceConnectSimulator.Create(options);
    }
}
