using System.Net;

namespace FranceConnect.Sdk.Hostile.Tests.Site;

/// <summary>An answer of the site as a browser gets it, redirects not followed.</summary>
internal sealed record Page(HttpStatusCode Status, string? Location, string Body, IReadOnlyList<string> SetCookies)
{
    public bool SetsSession =>
        SetCookies.Any(cookie =>
            cookie.StartsWith(".AspNetCore.Cookies=", StringComparison.Ordinal)
            && !cookie.StartsWith(".AspNetCore.Cookies=;", StringComparison.Ordinal)
        );

    public bool AsksForLogin => Location?.Contains(FranceConnectDefaults.LoginPath, StringComparison.Ordinal) == true;

    public bool ShowsCode(string code) => Body.Contains($"<strong>{code}</strong>", StringComparison.Ordinal);

    public static async Task<Page> ReadAsync(HttpResponseMessage response) =>
        new(
            response.StatusCode,
            response.Headers.Location?.OriginalString,
            await response.Content.ReadAsStringAsync(),
            response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : []
        );
}
