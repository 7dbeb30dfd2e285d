using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
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
        var inner = options.Events.OnValidatePrincipal;
        options.Events.OnValidatePrincipal = async context =>
        {
            if (context.Principal?.FindFranceConnectTenantId() is { } signedInAt && !IsFor(context, signedInAt))
                context.RejectPrincipal();
            else
                await inner(context);
        };
    }

    private bool IsFor(CookieValidatePrincipalContext context, string signedInAt)
    {
        var asked =
            resolver.ResolveId(context.HttpContext) ?? (tenants.ConfiguredTenants is [var first, ..] ? first.Id : null);
        return string.Equals(asked, signedInAt, StringComparison.OrdinalIgnoreCase);
    }
}
