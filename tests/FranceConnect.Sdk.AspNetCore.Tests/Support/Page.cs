using System.Net;

namespace FranceConnect.Sdk.AspNetCore.Tests.Support;

/// <summary>An answer as the browser got it, redirects not followed.</summary>
internal sealed record Page(
    HttpStatusCode Status,
    string? Location,
    string Body,
    string? ContentType,
    IReadOnlyList<string> SetCookies,
    string CacheControl
)
{
    public bool SetsSession => SetCookies.Any(IsSession);

    public Uri LocationUri => new(Location ?? throw new AssertionException($"No redirect: {Status} {Body}"));

    public string QueryOf(string name) => System.Web.HttpUtility.ParseQueryString(LocationUri.Query)[name] ?? "";

    public static async Task<Page> ReadAsync(HttpResponseMessage response) =>
        new(
            response.StatusCode,
            response.Headers.Location?.OriginalString,
            await response.Content.ReadAsStringAsync(),
            response.Content.Headers.ContentType?.ToString(),
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
            response.Headers.CacheControl?.ToString() ?? ""
        );

    private static bool IsSession(string cookie) => cookie.StartsWith(".AspNetCore.Cookies", StringComparison.Ordinal);
}
