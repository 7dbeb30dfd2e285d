using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Looks an address of this site up in the application's routes without going there.</summary>
internal static class MappedPages
{
    /// <summary>The endpoint a GET of this path would reach, or null.</summary>
    public static RouteEndpoint? Find(HttpContext context, PathString path) =>
        context
            .RequestServices.GetService<EndpointDataSource>()
            ?.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => AnswersGet(endpoint) && Matches(endpoint, path))
            .OrderBy(endpoint => endpoint.Order)
            .ThenBy(endpoint => endpoint.RoutePattern.InboundPrecedence)
            .FirstOrDefault();

    private static bool AnswersGet(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods }
        || methods.Contains(HttpMethods.Get);

    private static bool Matches(RouteEndpoint endpoint, PathString path)
    {
        var pattern = endpoint.RoutePattern;
        var values = new RouteValueDictionary();
        return new TemplateMatcher(new RouteTemplate(pattern), new RouteValueDictionary(pattern.Defaults)).TryMatch(
                path,
                values
            )
            // "{controller}/{action}" is the pattern of every action: its required values tell them apart.
            && pattern.RequiredValues.All(required =>
                !values.TryGetValue(required.Key, out var found)
                || string.Equals(
                    Convert.ToString(found, System.Globalization.CultureInfo.InvariantCulture),
                    Convert.ToString(required.Value, System.Globalization.CultureInfo.InvariantCulture),
                    StringComparison.OrdinalIgnoreCase
                )
            );
    }
}
