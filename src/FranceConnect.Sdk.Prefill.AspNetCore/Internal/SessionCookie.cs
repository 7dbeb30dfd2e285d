using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>The id of a prefill session in the citizen's browser: random, without a meaning, gone with the browser.</summary>
internal static class SessionCookie
{
    private const string Name = "FranceConnect.Prefill";
    private const int Length = 32;

    // Browsers let no other host set a cookie of this prefix.
    private const string HostPrefix = "__Host-";

    private static readonly object s_current = new();

    /// <summary>The id that this request made, or that the browser sent; null when there is none.</summary>
    public static string? Find(HttpContext context) =>
        context.Items.TryGetValue(s_current, out var current) ? (string?)current
        : context.Request.Cookies[NameIn(context)] is { } sent && IsId(sent) ? sent
        : null;

    public static string Create(HttpContext context)
    {
        var id = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Length));
        context.Response.Cookies.Append(NameIn(context), id, Options(context));
        context.Items[s_current] = id;
        return id;
    }

    public static void Delete(HttpContext context)
    {
        // Too late for the browser: it will send an id under which there is nothing.
        if (!context.Response.HasStarted)
            context.Response.Cookies.Delete(NameIn(context), Options(context));
        context.Items[s_current] = null;
    }

    private static bool IsId(string text) =>
        text.Length == ((Length * 4) + 2) / 3 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static string NameIn(HttpContext context) => context.Request.IsHttps ? HostPrefix + Name : Name;

    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/",
        };
}
