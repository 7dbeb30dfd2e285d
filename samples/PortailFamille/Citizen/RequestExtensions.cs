using Microsoft.Net.Http.Headers;

namespace PortailFamille.Citizen;

internal static class RequestExtensions
{
    /// <summary>Whether the caller asks for data rather than a page.</summary>
    public static bool WantsJson(this HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type => type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase));
}
