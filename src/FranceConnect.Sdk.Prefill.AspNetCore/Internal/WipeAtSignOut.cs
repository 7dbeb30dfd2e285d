using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>
/// Watches the sign-outs of the scheme that says who the request's user is; of every cookie scheme when none is the default, or when the default
/// one only forwards to others.
/// </summary>
internal sealed class WipeAtSignOut(IOptions<AuthenticationOptions> authentication)
    : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (FindDefault() is { } scheme && name != scheme)
            return;
        // Both are the application's own; the framework prefers the type.
        var (type, events) = (options.EventsType, options.Events);
        options.EventsType = null;
        options.Events = new SignOutEvents(context =>
            type is null ? events : (CookieAuthenticationEvents)context.RequestServices.GetRequiredService(type)
        );
    }

    private string? FindDefault()
    {
        var settings = authentication.Value;
        var scheme = settings.DefaultAuthenticateScheme ?? settings.DefaultScheme;
        return
            scheme is not null
            && settings.SchemeMap.TryGetValue(scheme, out var builder)
            && builder.HandlerType == typeof(CookieAuthenticationHandler)
            ? scheme
            : null;
    }
}
