using FranceConnect.Sdk;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Dgfip;
using FranceConnect.Sdk.DataProviders.Reference;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.Internal;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="IPrefillService"/>.</summary>
public static class PrefillServiceCollectionExtensions
{
    /// <summary>Registers prefilling beside FranceConnect. The clients of the data providers are registered apart (<c>AddApiParticulier</c>…).</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddPrefill(this FranceConnectBuilder builder) =>
        builder.AddPrefill(static _ => { });

    /// <summary>Registers prefilling beside FranceConnect, with settings made in code.</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <param name="configure">The settings.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddPrefill(this FranceConnectBuilder builder, Action<PrefillOptions> configure)
    {
        Guard.NotNull(builder).Services.AddPrefill(configure);
        return builder;
    }

    /// <summary>Registers prefilling alone, for an application where only agents ask.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">The settings.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddPrefill(this IServiceCollection services, Action<PrefillOptions> configure)
    {
        Guard.NotNull(services).Configure(Guard.NotNull(configure));
        if (services.All(static service => service.ServiceType != typeof(IPrefillService)))
            services.AddOptions<PrefillOptions>().ValidateOnStart();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<PrefillOptions>, PrefillOptionsValidator>()
        );
        services.TryAddSingleton<IGeographicCodeResolver, CogLabels>();
        services.TryAddSingleton<IPrefillService>(static provider =>
        {
            var time = provider.GetRequiredService<TimeProvider>();
            var call = new BoundedCall(provider.GetRequiredService<ILogger<IPrefillService>>(), time);
            return new PrefillService(
                new SourceCalls(
                    provider.GetService<IApiParticulierClient>(),
                    provider.GetService<IImpotParticulierClient>(),
                    provider.GetRequiredService<IOptions<PrefillOptions>>().Value,
                    time
                ),
                new VendorSources(provider.GetServices<IFactSource>(), call),
                new ApplicantFacts(provider.GetRequiredService<IGeographicCodeResolver>()),
                new HomeCommune(
                    provider.GetService<IAddressNormalizer>()
                        ?? (provider.GetService<IAddressesClient>() is { } ban ? new BanAddresses(ban) : null),
                    call
                ),
                provider.GetService<FranceConnectTenantDirectory>(),
                time
            );
        });
        return services;
    }
}
