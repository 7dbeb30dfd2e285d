using System.Text.Encodings.Web;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Addresses a login may go on to: of this site only, and short enough to travel in a cookie.</summary>
internal static class LocalUrl
{
    // Two of them travel in one cookie of 4 KiB, in sealed JSON, where & and its like take six characters.
    private const int MaxLength = 1024;

    public static bool IsLocal(string? url) =>
        url is { Length: > 0 and <= MaxLength }
        && url[0] == '/'
        && (url.Length == 1 || url[1] is not ('/' or '\\'))
        && !url.Any(char.IsControl)
        && JavaScriptEncoder.Default.Encode(InAscii(url)).Length <= MaxLength;

    /// <summary>The address as a header can carry it, when it is local.</summary>
    public static string OrHome(string? url, string home = "/") => IsLocal(url) ? InAscii(url!) : home;

    /// <summary>Adds one parameter before the fragment.</summary>
    public static string With(string url, string name, string value)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var (address, rest) = fragment < 0 ? (url, "") : (url[..fragment], url[fragment..]);
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}{rest}";
    }

    // What is escaped already stays as it is.
    private static string InAscii(string url) =>
        string.Concat(
            url.EnumerateRunes()
                .Select(rune =>
                    rune.Value is > ' ' and < 0x7F ? rune.ToString() : Uri.EscapeDataString(rune.ToString())
                )
        );
}
