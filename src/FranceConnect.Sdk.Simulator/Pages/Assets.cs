using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The style sheet and the script of the pages, served by the simulator itself.</summary>
internal static class Assets
{
    public static async Task<bool> TryServeAsync(HttpContext context, string name)
    {
        var contentType = name switch
        {
            "simulateur.css" => "text/css; charset=utf-8",
            "simulateur.js" => "text/javascript; charset=utf-8",
            _ => null,
        };
        if (contentType is null)
        {
            return false;
        }

        context.Response.ContentType = contentType;
        context.Response.Headers.CacheControl = "public, max-age=600";
        await using var stream = typeof(Assets).Assembly.GetManifestResourceStream($"Assets/{name}")!;
        await stream.CopyToAsync(context.Response.Body, context.RequestAborted);
        return true;
    }
}
