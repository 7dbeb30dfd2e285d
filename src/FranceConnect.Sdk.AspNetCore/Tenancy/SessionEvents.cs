using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// Stands in front of the application's own cookie events, whichever way they were given: an instance, overridden methods, or a type of
/// its services. A session of another tenant never reaches them.
/// </summary>
internal sealed class SessionEvents : CookieAuthenticationEvents
{
    private readonly TenantSessionCheck _check;

    public SessionEvents(TenantSessionCheck check, Func<HttpContext, CookieAuthenticationEvents> inner)
    {
        _check = check;
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

    public override Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!_check.Refuses(context))
            return base.ValidatePrincipal(context);
        context.RejectPrincipal();
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsLoginPathUnset(context))
        {
            var request = context.Request;
            // No Uri: a request without Host makes "http:///Account/Login?…", which is none.
            var question = context.RedirectUri.IndexOf('?', StringComparison.Ordinal);
            var query = QueryHelpers.ParseQuery(question < 0 ? null : context.RedirectUri[question..]);
            context.RedirectUri = UriHelper.BuildAbsolute(
                request.Scheme,
                request.Host,
                request.PathBase,
                FranceConnectDefaults.LoginPath,
                QueryString.Create("returnUrl", query[context.Options.ReturnUrlParameter].ToString())
            );
        }
        return base.RedirectToLogin(context);
    }

    /// <summary>The framework's default leads nowhere while our own endpoint is there.</summary>
    private static bool IsLoginPathUnset(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Options.LoginPath == CookieAuthenticationDefaults.LoginPath
        && MappedPages.Find(context.HttpContext, context.Options.LoginPath) is null
        && MappedPages.Find(context.HttpContext, FranceConnectDefaults.LoginPath) is not null;
}
