using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders.Dgfip;
using FranceConnect.Sdk.DataProviders.Internal;
using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="IImpotParticulierClient"/>. Preview: see its remarks.</summary>
public static class ImpotParticulierServiceCollectionExtensions
{
    /// <summary>Registers the client beside FranceConnect, with settings made elsewhere (<c>services.Configure&lt;DgfipOptions&gt;</c>).</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddImpotParticulier(this FranceConnectBuilder builder) =>
        builder.AddImpotParticulier(static _ => { });

    /// <summary>Registers the client beside FranceConnect, with settings made in code.</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <param name="configure">The settings; <see cref="DgfipOptions.BaseUrl"/> is required.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddImpotParticulier(
        this FranceConnectBuilder builder,
        Action<DgfipOptions> configure
    )
    {
        Register(Guard.NotNull(builder).Services, Guard.NotNull(configure));
        return builder;
    }

    /// <summary>Registers the client beside FranceConnect, from configuration sections.</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <param name="section">For example <c>configuration.GetSection("Dgfip")</c>.</param>
    /// <param name="tenants">
    /// One child per collectivité, each with a <c>Dgfip</c> section of its own: for example
    /// <c>configuration.GetSection("FranceConnect:Tenants")</c>. Null when there is none.
    /// </param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddImpotParticulier(
        this FranceConnectBuilder builder,
        IConfiguration section,
        IConfiguration? tenants
    )
    {
        Guard.NotNull(section);
        return builder.AddImpotParticulier(options => DgfipConfiguration.Read(section, tenants, options));
    }

    private static void Register(IServiceCollection services, Action<DgfipOptions> configure)
    {
        services.Configure(configure);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        if (services.All(service => service.ServiceType != typeof(IImpotParticulierClient)))
            services.AddOptions<DgfipOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DgfipOptions>, DgfipOptionsValidator>());
        DataProviderHttp.Register(
            services,
            DgfipClientNames.HttpClient,
            static provider => provider.GetRequiredService<IOptions<DgfipOptions>>().Value.ConnectTimeout
        );
        services.TryAddSingleton<ProviderTransport>();
        services.TryAddSingleton(static provider => new DgfipSettings(
            provider.GetRequiredService<IOptions<DgfipOptions>>().Value
        ));
        services.TryAddSingleton<DgfipTokens>();
        services.TryAddSingleton<IImpotParticulierClient, ImpotParticulierClient>();
    }
}
