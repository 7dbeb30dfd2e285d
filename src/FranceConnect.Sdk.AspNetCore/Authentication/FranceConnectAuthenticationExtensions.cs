using FranceConnect.Sdk;
using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.AspNetCore.Internal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds FranceConnect to an application's authentication.</summary>
public static class FranceConnectAuthenticationExtensions
{
    /// <summary>Adds the <c>FranceConnect</c> scheme, one for all tenants.</summary>
    /// <param name="builder">The application's authentication; it needs a cookie scheme to sign in to.</param>
    /// <returns>The builder.</returns>
    public static AuthenticationBuilder AddFranceConnect(this AuthenticationBuilder builder) =>
        builder.AddFranceConnect(static _ => { });

    /// <summary>Adds the <c>FranceConnect</c> scheme, one for all tenants.</summary>
    /// <param name="builder">The application's authentication; it needs a cookie scheme to sign in to.</param>
    /// <param name="configure">How citizens sign in.</param>
    /// <returns>The builder.</returns>
    public static AuthenticationBuilder AddFranceConnect(
        this AuthenticationBuilder builder,
        Action<FranceConnectAuthenticationOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddDataProtection();
        ReplaceEngineProtector(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CallbacksUnderWay>();
        services.TryAddSingleton(provider => new FranceConnectTenantResolver(
            provider.GetRequiredService<FranceConnectTenantDirectory>(),
            provider.GetRequiredService<IOptionsMonitor<FranceConnectAuthenticationOptions>>(),
            provider.GetRequiredService<ILogger<FranceConnectTenantResolver>>()
        ));
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IPostConfigureOptions<CookieAuthenticationOptions>, TenantSessionCheck>()
        );
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<FranceConnectAuthenticationOptions>,
                AuthenticationOptionsValidator
            >()
        );
        services
            .AddOptions<FranceConnectAuthenticationOptions>(FranceConnectDefaults.AuthenticationScheme)
            .ValidateOnStart();
        services.AddHostedService<MetadataWarmUp>();
        ReplaceResultHandler(services);
        return builder.AddRemoteScheme<FranceConnectAuthenticationOptions, FranceConnectHandler>(
            FranceConnectDefaults.AuthenticationScheme,
            "FranceConnect",
            configure
        );
    }

    /// <summary>Data Protection takes the place of the engine's own protector, not of one the vendor registered.</summary>
    private static void ReplaceEngineProtector(IServiceCollection services)
    {
        var registered = services.LastOrDefault(service => service.ServiceType == typeof(IFranceConnectStateProtector));
        if (registered?.ImplementationType?.Assembly == typeof(IFranceConnectClient).Assembly)
            services.Remove(registered);
        services.TryAddSingleton<IFranceConnectStateProtector, DataProtectionStateProtector>();
    }

    /// <summary>The same for what follows an authorization refused.</summary>
    private static void ReplaceResultHandler(IServiceCollection services)
    {
        var registered = services.LastOrDefault(service =>
            service.ServiceType == typeof(IAuthorizationMiddlewareResultHandler)
        );
        if (registered is null || registered.ImplementationType == typeof(AuthorizationMiddlewareResultHandler))
            services.Replace(ServiceDescriptor.Singleton<IAuthorizationMiddlewareResultHandler, StepUp>());
    }
}
