using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders.Internal;
using FranceConnect.Sdk.DataProviders.Reference;
using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="ICommunesClient"/>, <see cref="IAddressesClient"/> and <see cref="ICompaniesClient"/>.</summary>
public static class ReferenceServiceCollectionExtensions
{
    /// <summary>Registers the clients on the public services.</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddReferenceApis(this FranceConnectBuilder builder) =>
        builder.AddReferenceApis(static _ => { });

    /// <summary>Registers the clients with settings made in code.</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <param name="configure">The settings.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddReferenceApis(
        this FranceConnectBuilder builder,
        Action<ReferenceOptions> configure
    )
    {
        Guard.NotNull(builder).Services.AddReferenceApis(configure);
        return builder;
    }

    /// <summary>
    /// Registers the clients from a configuration section: <c>Communes:BaseUrl</c>, <c>Addresses:BaseUrl</c>, <c>Companies:BaseUrl</c>, and
    /// the other settings under their own names.
    /// </summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <param name="section">For example <c>configuration.GetSection("Reference")</c>.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddReferenceApis(this FranceConnectBuilder builder, IConfiguration section)
    {
        Guard.NotNull(section);
        return builder.AddReferenceApis(options => ReferenceConfiguration.Read(section, options));
    }

    /// <summary>Registers the clients alone, without FranceConnect.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">The settings.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddReferenceApis(
        this IServiceCollection services,
        Action<ReferenceOptions> configure
    )
    {
        Guard.NotNull(services).Configure(Guard.NotNull(configure));
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        if (services.All(service => service.ServiceType != typeof(ReferenceApis)))
            services.AddOptions<ReferenceOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<ReferenceOptions>, ReferenceConfiguration>()
        );
        DataProviderHttp.Register(
            services,
            ReferenceClientNames.HttpClient,
            static provider => provider.GetRequiredService<IOptions<ReferenceOptions>>().Value.ConnectTimeout
        );
        services.TryAddSingleton<ProviderTransport>();
        services.TryAddSingleton<ReferenceApis>();
        services.TryAddSingleton(static provider => provider.GetRequiredService<ReferenceApis>().Communes);
        services.TryAddSingleton(static provider => provider.GetRequiredService<ReferenceApis>().Addresses);
        services.TryAddSingleton(static provider => provider.GetRequiredService<ReferenceApis>().Companies);
        return services;
    }
}
