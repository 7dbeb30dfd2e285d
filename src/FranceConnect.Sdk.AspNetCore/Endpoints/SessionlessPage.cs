using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// Where a citizen who turned back may land: a page that needs a session would send them round to FranceConnect again, and an address of
/// the protocol is no page (a failure page is shown at the callback's own, code and state included).
/// </summary>
internal static class SessionlessPage
{
    /// <summary>The first of these pages that is of this site and open to all, else the home page; null when that one is not either.</summary>
    public static string? First(HttpContext context, params IEnumerable<string?> pages) =>
        pages
            .Append($"{context.Request.PathBase}/")
            .FirstOrDefault(page =>
                LocalUrl.IsLocal(page) && !IsCallback(context, page!) && !NeedsSession(context, PathOf(context, page!))
            );

    /// <summary>Whether this local address is one FranceConnect sends the browser to.</summary>
    public static bool IsCallback(HttpContext context, string url)
    {
        var options = context
            .RequestServices.GetRequiredService<IOptionsMonitor<FranceConnectAuthenticationOptions>>()
            .Get(FranceConnectDefaults.AuthenticationScheme);
        var path = PathOf(context, url);
        return path == options.CallbackPath || path == options.PostLogoutCallbackPath;
    }

    private static PathString PathOf(HttpContext context, string url)
    {
        var path = PathString.FromUriComponent(LocalUrl.PathOf(url));
        return path.StartsWithSegments(context.Request.PathBase, out var rest) ? rest : path;
    }

    private static bool NeedsSession(HttpContext context, PathString path)
    {
        if (path.StartsWithSegments("/franceconnect"))
            return true;
        var metadata = MappedPages.Find(context, path)?.Metadata;
        if (metadata?.GetMetadata<IAllowAnonymous>() is not null)
            return false;
        return metadata?.GetMetadata<IAuthorizeData>() is not null
            || context.RequestServices.GetService<IOptions<AuthorizationOptions>>()?.Value.FallbackPolicy is not null;
    }
}
