using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>The page a citizen reads when a login fails and the application has none of its own: plain, in French, no style, no script.</summary>
internal static class FailurePage
{
    public static async Task WriteAsync(FranceConnectFailureContext failure, string loginPath)
    {
        var response = failure.HttpContext.Response;
        response.StatusCode = failure.StatusCode;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        await response.WriteAsync(Html(failure, loginPath), Encoding.UTF8, failure.HttpContext.RequestAborted);
    }

    private static string Html(FranceConnectFailureContext failure, string loginPath)
    {
        var basePath = failure.HttpContext.Request.PathBase;
        var home = $"{basePath}/";
        var again = WebUtility.HtmlEncode(
            $"{basePath}{loginPath}?returnUrl={Uri.EscapeDataString(LocalUrl.OrHome(failure.ReturnUrl, home))}"
        );
        var provider = failure.Error.ProviderCode is { } code
            ? $" Code de FranceConnect : {WebUtility.HtmlEncode(code)}."
            : "";
        return $"""
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>La connexion n’a pas abouti</title>
            </head>
            <body>
            <main>
            <h1>La connexion n’a pas abouti</h1>
            <p>{FailureText.For(failure.Error)}</p>
            <p><a href="{again}">Recommencer avec FranceConnect</a></p>
            <p><a href="{WebUtility.HtmlEncode(home)}">Continuer sans FranceConnect</a></p>
            <p>Si le problème continue, donnez ce code à l’assistance : <strong>{failure.Error.Code}</strong>.{provider}</p>
            </main>
            </body>
            </html>
            """;
    }
}
