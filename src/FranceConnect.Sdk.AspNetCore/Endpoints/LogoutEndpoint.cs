using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// Signs out here and at FranceConnect. Another site is kept from doing it in the visitor's place: session cookies are SameSite=Lax, and
/// a browser says where a form comes from.
/// </summary>
internal static class LogoutEndpoint
{
    public static Task HandleAsync(HttpContext context)
    {
        if (!IsOfThisSite(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }
        return context.SignOutAsync(
            FranceConnectDefaults.AuthenticationScheme,
            new AuthenticationProperties { RedirectUri = $"{context.Request.PathBase}/" }
        );
    }

    private static bool IsOfThisSite(HttpRequest request)
    {
        if (RequestSite.AuthorityOf(request) is null)
            return false;
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
            return site == "same-origin" || site == "none";
        // "null" is what a page without referrer says of itself: no proof either way, the cookie decides. SameSite does not cover a
        // sibling site of the same registrable domain: one that says "null" in an older browser can sign the visitor out, no more.
        return !Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            || RequestSite.Has(request, origin);
    }
}
