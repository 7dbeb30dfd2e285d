using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The few shapes an answer takes.</summary>
internal static class Answers
{
    public const string Json = "application/json; charset=utf-8";
    public const string Html = "text/html; charset=utf-8";

    public static Task JsonAsync(HttpContext context, int status, string json) =>
        TextAsync(context, status, Json, json);

    public static Task HtmlAsync(HttpContext context, int status, string html) =>
        TextAsync(context, status, Html, html);

    public static Task TextAsync(HttpContext context, int status, string contentType, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    public static void Redirect(HttpContext context, int status, string location)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
    }
}
