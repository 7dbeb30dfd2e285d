using FranceConnect.Sdk;
using FranceConnect.Sdk.Prefill;
using FranceConnect.Sdk.Prefill.AspNetCore;
using FranceConnect.Sdk.Prefill.AspNetCore.Internal;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="PrefillSession"/> and <see cref="PrefillSeal"/>.</summary>
public static class PrefillSessionServiceCollectionExtensions
{
    /// <summary>
    /// Keeps what is collected sealed in the application's <c>IDistributedCache</c>, and wipes it at logout. Without a cache of the application's own
    /// (Redis, SQL Server), it is in the memory of this process.
    /// </summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddPrefillSession(this FranceConnectBuilder builder) =>
        builder.AddPrefillSession(static _ => { });

    /// <summary>The same, with settings made in code.</summary>
    /// <param name="builder">What <c>AddFranceConnect</c> answered.</param>
    /// <param name="configure">The settings.</param>
    /// <returns>The builder.</returns>
    public static FranceConnectBuilder AddPrefillSession(
        this FranceConnectBuilder builder,
        Action<PrefillSessionOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        services.Configure(configure);
        if (services.All(static service => service.ServiceType != typeof(PrefillSession)))
            services.AddOptions<PrefillSessionOptions>().ValidateOnStart();
        services.AddLogging();
        services.AddDataProtection();
        services.AddHttpContextAccessor();
        services.AddDistributedMemoryCache();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<PrefillSessionOptions>, PrefillSessionOptionsValidator>()
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<CookieAuthenticationOptions>, WipeAtSignOut>()
        );
        services.TryAddSingleton<IPrefillProtector, DataProtectionPrefillProtector>();
        services.TryAddSingleton(static provider => new PrefillSeal(
            provider.GetRequiredService<IPrefillProtector>(),
            provider.GetServices<IFactSource>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        services.TryAddScoped(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<PrefillSessionOptions>>().Value;
            var logger = provider.GetRequiredService<ILogger<PrefillSession>>();
            return new PrefillSession(
                provider.GetRequiredService<IHttpContextAccessor>(),
                new SessionStore(
                    provider.GetRequiredService<IDistributedCache>(),
                    options.IdleTimeout,
                    provider.GetRequiredService<TimeProvider>(),
                    logger
                ),
                provider.GetRequiredService<PrefillSeal>(),
                options,
                logger
            );
        });
        return builder;
    }
}
