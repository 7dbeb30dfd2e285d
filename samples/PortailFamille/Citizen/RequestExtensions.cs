using System.Net.Mime;
using Microsoft.Net.Http.Headers;

namespace PortailFamille.Citizen;

internal static class RequestExtensions
{
    /// <summary>Whether the caller asks for data rather than a page: a browser, which names HTML first, does not.</summary>
    public static bool WantsJson(this HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && QualityOf(accepted, MediaTypeNames.Application.Json) is > 0 and var json
        && json >= QualityOf(accepted, MediaTypeNames.Text.Html);

    /// <summary>RFC 9110, §12.5.1: 1 when it is not said, 0 for a type that is not named.</summary>
    private static double QualityOf(IEnumerable<MediaTypeHeaderValue> accepted, string type) =>
        accepted
            .Where(value => value.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Max(static value => (double?)(value.Quality ?? 1))
        ?? 0;
}
