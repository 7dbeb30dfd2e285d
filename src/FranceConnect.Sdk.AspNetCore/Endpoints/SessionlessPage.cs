using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

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
        var path = new PathString(url.Split('?', '#')[0]);
        if (path.StartsWithSegments(context.Request.PathBase, out var rest))
            path = rest;
        if (path.StartsWithSegments("/franceconnect"))
            return true;
        return context
            .RequestServices.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Matches(endpoint, path))
            .OrderBy(endpoint => endpoint.RoutePattern.InboundPrecedence)
            .Take(1)
            .Any(endpoint =>
                endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            );
    }

    private static bool Matches(RouteEndpoint endpoint, PathString path) =>
        (
            endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods }
            || methods.Contains(HttpMethods.Get)
        ) && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
