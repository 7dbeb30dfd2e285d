using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>What a citizen reads when the application has no page of its own for it: plain, in French, no style, no script.</summary>
internal static class CitizenPage
{
    /// <summary>A login failed.</summary>
    public static Task WriteAsync(FranceConnectFailureContext failure)
    {
        var provider = failure.Error.ProviderCode is { } code
            ? $" Code de FranceConnect\u00a0: {WebUtility.HtmlEncode(code)}."
            : "";
        var home = WebUtility.HtmlEncode(Home(failure.HttpContext));
        return WriteAsync(
            failure.HttpContext,
            failure.StatusCode,
            "La connexion n’a pas abouti",
            $"""
            <p>{FailureText.For(failure.Error)}</p>
            <p><a href="{Again(failure.HttpContext, failure.ReturnUrl)}">Recommencer avec FranceConnect</a></p>
            <p><a href="{home}">Continuer sans FranceConnect</a></p>
            <p>Si le problème continue, donnez ce code à l’assistance : <strong>{failure.Error.Code}</strong>.{provider}</p>
            """
        );
    }

    /// <summary>The citizen turned back, and every page of the site needs a session: nowhere else to land.</summary>
    public static Task WriteCancelledAsync(HttpContext context, string? returnUrl) =>
        WriteAsync(
            context,
            StatusCodes.Status200OK,
            "Vous n’avez pas continué avec FranceConnect",
            $"""
            <p>Aucune information ne nous a été transmise. Vous pouvez recommencer quand vous le souhaitez.</p>
            <p><a href="{Again(context, returnUrl)}">Recommencer avec FranceConnect</a></p>
            """
        );

    private static async Task WriteAsync(HttpContext context, int status, string title, string content)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        await response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            </head>
            <body>
            <main>
            <h1>{title}</h1>
            {content}
            </main>
            </body>
            </html>
            """,
            Encoding.UTF8,
            context.RequestAborted
        );
    }

    private static string Home(HttpContext context) => $"{context.Request.PathBase}/";

    private static string Again(HttpContext context, string? returnUrl) =>
        WebUtility.HtmlEncode(
            $"{context.Request.PathBase}{FranceConnectDefaults.LoginPath}?returnUrl={Uri.EscapeDataString(LocalUrl.OrHome(returnUrl, Home(context)))}"
        );
}
