using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Refuses a session of one tenant at another, on every request, in the cookie scheme logins sign in to.</summary>
internal sealed class TenantSessionCheck(
    FranceConnectTenantResolver resolver,
    FranceConnectTenantDirectory tenants,
    IOptionsMonitor<FranceConnectAuthenticationOptions> franceConnect,
    IOptions<AuthenticationOptions> authentication
) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        var scheme =
            franceConnect.Get(FranceConnectDefaults.AuthenticationScheme).SignInScheme
            ?? authentication.Value.DefaultSignInScheme
            ?? authentication.Value.DefaultScheme;
        if (name != scheme)
            return;
        // Both are the application's own; the framework prefers the type.
        var (type, events) = (options.EventsType, options.Events);
        options.EventsType = null;
        options.Events = new SessionEvents(
            this,
            context =>
                type is null ? events : (CookieAuthenticationEvents)context.RequestServices.GetRequiredService(type)
        );
    }

    public bool Refuses(CookieValidatePrincipalContext context) =>
        context.Principal?.FindFranceConnectTenantId() is { } signedInAt && !IsFor(context, signedInAt);

    private bool IsFor(CookieValidatePrincipalContext context, string signedInAt)
    {
        try
        {
            var asked =
                resolver.ResolveId(context.HttpContext)
                ?? (tenants.ConfiguredTenants is [var first, ..] ? first.Id : null);
            return string.Equals(asked, signedInAt, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception)
            when (exception is FranceConnectException || context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return false; // a request for no tenant, or for one that cannot be told now: the session is not lost
        }
    }
}
