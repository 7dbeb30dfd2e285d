using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// Where a citizen who turned back may land: a page that needs a session would send them round to FranceConnect again.
/// </summary>
internal static class SessionlessPage
{
    public static string First(HttpContext context, IEnumerable<string?> pages, string home) =>
        pages.FirstOrDefault(page => LocalUrl.IsLocal(page) && !NeedsSession(context, page!)) ?? home;

    private static bool NeedsSession(HttpContext context, string url)
    {
        var path = PathString.FromUriComponent(url.Split('?', '#')[0]);
        if (path.StartsWithSegments(context.Request.PathBase, out var rest))
            path = rest;
        if (path.StartsWithSegments("/franceconnect"))
            return true;
        return MappedPages.Find(context, path)?.Metadata is { } metadata
            && metadata.GetMetadata<IAuthorizeData>() is not null
            && metadata.GetMetadata<IAllowAnonymous>() is null;
    }
}
