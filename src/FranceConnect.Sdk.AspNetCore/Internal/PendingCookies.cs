using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// Pending logins and logouts in the visitor's browser: one sealed cookie per state, so that two tabs do not disturb each other, and
/// few of them, so that the request headers stay small.
/// </summary>
internal sealed class PendingCookies(TimeProvider time, string prefix, TimeSpan lifetime)
{
    private const int MaxPending = 5;

    // All of them travel in one header line with the session, and common proxies refuse a line above 8 KiB.
    private const int MaxLength = 4096;

    // Browsers let no other host set a cookie of this prefix: a sibling site cannot plant a login it started itself.
    private const string HostPrefix = "__Host-";

    public void Keep(HttpContext context, string state, string value)
    {
        var count = 1;
        var length = value.Length;
        foreach (var name in Names(context).Reverse())
        {
            length += context.Request.Cookies[name]!.Length;
            if (++count > MaxPending || length > MaxLength)
                Delete(context, name);
        }
        var now = time.GetUtcNow().ToUnixTimeSeconds().ToString("x8", CultureInfo.InvariantCulture);
        var options = Options(context);
        options.MaxAge = lifetime;
        context.Response.Cookies.Append($"{Prefix(context)}{now}.{Key(state)}", value, options);
    }

    /// <summary>The sealed text kept for a state, and its removal from the browser; null when there is none.</summary>
    public string? Take(HttpContext context, string? state)
    {
        if (string.IsNullOrEmpty(state))
            return null;
        var key = Key(state);
        var name = Names(context).LastOrDefault(name => name.EndsWith(key, StringComparison.Ordinal));
        if (name is null)
            return null;
        Delete(context, name);
        return context.Request.Cookies[name];
    }

    /// <summary>Names a state without giving it away.</summary>
    public static string Key(string state) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(state)), 0, 16).ToLowerInvariant();

    // The name starts with the time in hexadecimal: the order of the names is the order of the logins.
    private IEnumerable<string> Names(HttpContext context)
    {
        var prefix = Prefix(context);
        return context
            .Request.Cookies.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    // Over http, which is for development, browsers refuse the prefix.
    private string Prefix(HttpContext context) => context.Request.IsHttps ? HostPrefix + prefix : prefix;

    private static void Delete(HttpContext context, string name) =>
        context.Response.Cookies.Delete(name, Options(context));

    private static CookieOptions Options(HttpContext context)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = context.Request.PathBase.HasValue ? context.Request.PathBase.ToUriComponent() : "/",
        };
        if (options.Secure)
            options.Path = "/"; // the prefix asks for it
        return options;
    }
}
