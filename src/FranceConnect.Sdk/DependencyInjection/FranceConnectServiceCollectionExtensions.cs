using FranceConnect.Sdk;
using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the login engine.</summary>
public static class FranceConnectServiceCollectionExtensions
{
    /// <summary>Registers <see cref="IFranceConnectClient"/> with settings made in code.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">The settings.</param>
    /// <returns>A builder that adds tenants.</returns>
    public static FranceConnectBuilder AddFranceConnect(
        this IServiceCollection services,
        Action<FranceConnectOptions> configure
    )
    {
        Guard.NotNull(configure);
        var builder = Register(Guard.NotNull(services));
        services.Configure(configure);
        return builder;
    }

    /// <summary>
    /// Registers <see cref="IFranceConnectClient"/> from a configuration section: the top-level credentials, and one child of
    /// <c>Tenants</c> per collectivité. Everything is checked at startup and all mistakes are listed at once.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="section">For example <c>configuration.GetSection("FranceConnect")</c>.</param>
    /// <returns>A builder that adds tenants.</returns>
    public static FranceConnectBuilder AddFranceConnect(this IServiceCollection services, IConfiguration section)
    {
        Guard.NotNull(section);
        var builder = Register(Guard.NotNull(services));
        services.Configure<FranceConnectOptions>(options => ConfigurationReader.ReadOptions(section, options));
        return builder.AddTenants(section.GetSection("Tenants"));
    }

    private static FranceConnectBuilder Register(IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(IFranceConnectClient)))
        {
            FranceConnectHttp.Register(services);
            services.AddOptions<FranceConnectOptions>().ValidateOnStart();
        }
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<FranceConnectOptions>, FranceConnectOptionsValidator>()
        );
        services.TryAddSingleton<IFranceConnectStateProtector, JweStateProtector>();
        services.TryAddSingleton(provider => new FranceConnectTenantDirectory(
            provider.GetRequiredService<IOptions<FranceConnectOptions>>(),
            provider.GetRequiredService<IOptions<ConfiguredTenants>>(),
            provider.GetService<IFranceConnectTenantStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FranceConnectTenantDirectory>>()
        ));
        services.TryAddSingleton<StateSeal>();
        services.TryAddSingleton<ProviderMetadataFetcher>();
        services.TryAddSingleton<ProviderMetadataCache>();
        services.TryAddSingleton<CodeExchange>();
        services.TryAddSingleton<UserInfoRequest>();
        services.TryAddSingleton<TokenRevocation>();
        services.TryAddSingleton<TokenDecryption>();
        services.TryAddSingleton<SignatureVerifier>();
        services.TryAddSingleton(provider => new TokenChecks(
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<FranceConnectOptions>>().Value.ClockSkew
        ));
        services.TryAddSingleton<LoginFlow>();
        services.TryAddSingleton<IFranceConnectClient, FranceConnectClient>();
        return new FranceConnectBuilder(services);
    }
}
