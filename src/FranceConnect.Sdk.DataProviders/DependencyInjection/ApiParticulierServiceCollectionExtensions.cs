using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;
using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="IApiParticulierClient"/>.</summary>
public static class ApiParticulierServiceCollectionExtensions
{
    /// <summary>Registers the client beside FranceConnect; the recipient of a call is the SIRET of its tenant.</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddApiParticulier(this FranceConnectBuilder builder) =>
        builder.AddApiParticulier(static _ => { });

    /// <summary>Registers the client beside FranceConnect, with settings made in code.</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <param name="configure">The settings.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddApiParticulier(
        this FranceConnectBuilder builder,
        Action<ApiParticulierOptions> configure
    )
    {
        Guard.NotNull(builder).Services.AddApiParticulier(configure);
        return builder;
    }

    /// <summary>Registers the client beside FranceConnect, from configuration sections.</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <param name="section">For example <c>configuration.GetSection("ApiParticulier")</c>.</param>
    /// <param name="tenants">
    /// One child per collectivité, each with an <c>ApiParticulier</c> section of its own: for example
    /// <c>configuration.GetSection("FranceConnect:Tenants")</c>. Null when there is none.
    /// </param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddApiParticulier(
        this FranceConnectBuilder builder,
        IConfiguration section,
        IConfiguration? tenants
    )
    {
        Guard.NotNull(section);
        return builder.AddApiParticulier(options => ApiParticulierConfiguration.Read(section, tenants, options));
    }

    /// <summary>Registers the client alone, for an application where only agents ask.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">The settings.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddApiParticulier(
        this IServiceCollection services,
        Action<ApiParticulierOptions> configure
    )
    {
        Guard.NotNull(services).Configure(Guard.NotNull(configure));
        if (services.Any(service => service.ServiceType == typeof(ApiParticulierSettings)))
            return services;
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ApiParticulierOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IPostConfigureOptions<ApiParticulierOptions>,
                ApiParticulierEnvironmentVariables
            >()
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ApiParticulierOptions>, ApiParticulierOptionsValidator>()
        );
        DataProviderHttp.Register(
            services,
            ApiParticulierClientNames.HttpClient,
            static provider => provider.GetRequiredService<IOptions<ApiParticulierOptions>>().Value.ConnectTimeout
        );
        services.TryAddSingleton<ProviderTransport>();
        services.TryAddSingleton(static provider => new ApiParticulierSettings(
            provider.GetRequiredService<IOptions<ApiParticulierOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()
        ));
        services.TryAddSingleton<IApiParticulierClient>(static provider => new ApiParticulierClient(
            new ApiParticulierPipeline(
                provider.GetRequiredService<ProviderTransport>(),
                provider.GetRequiredService<ApiParticulierSettings>(),
                provider.GetService<FranceConnectTenantDirectory>(),
                provider.GetService<IApiParticulierCredentialSource>(),
                provider.GetService<IDeskAudit>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<ApiParticulierPipeline>>()
            )
        ));
        return services;
    }
}
