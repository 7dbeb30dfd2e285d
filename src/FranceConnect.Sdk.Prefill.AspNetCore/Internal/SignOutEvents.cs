using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>
/// Stands in front of the application's own cookie events, whichever way they were given: what was collected is wiped as the citizen signs out.
/// </summary>
internal sealed class SignOutEvents : CookieAuthenticationEvents
{
    public SignOutEvents(Func<HttpContext, CookieAuthenticationEvents> inner)
    {
        OnValidatePrincipal = context => inner(context.HttpContext).ValidatePrincipal(context);
        OnCheckSlidingExpiration = context => inner(context.HttpContext).CheckSlidingExpiration(context);
        OnSigningIn = context => inner(context.HttpContext).SigningIn(context);
        OnSignedIn = context => inner(context.HttpContext).SignedIn(context);
        OnSigningOut = context => inner(context.HttpContext).SigningOut(context);
        OnRedirectToLogin = context => inner(context.HttpContext).RedirectToLogin(context);
        OnRedirectToLogout = context => inner(context.HttpContext).RedirectToLogout(context);
        OnRedirectToReturnUrl = context => inner(context.HttpContext).RedirectToReturnUrl(context);
        OnRedirectToAccessDenied = context => inner(context.HttpContext).RedirectToAccessDenied(context);
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        // A browser that closes on the way out must not leave the facts behind.
        await context
            .HttpContext.RequestServices.GetRequiredService<PrefillSession>()
            .WipeAsync(CancellationToken.None);
        await base.SigningOut(context);
    }
}
