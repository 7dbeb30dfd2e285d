using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

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
        && IsReadable(PathOf(url))
        && JavaScriptEncoder.Default.Encode(InAscii(url)).Length <= MaxLength;

    /// <summary>The address as a header can carry it, when it is local.</summary>
    public static string OrHome(string? url, string home = "/") => IsLocal(url) ? InAscii(url!) : home;

    /// <summary>An address without its query and fragment.</summary>
    public static string PathOf(string url) => url.Split('?', '#')[0];

    /// <summary>Sets one parameter, whatever its value was; the rest of the address stays to the letter.</summary>
    public static string With(string url, string name, string value)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var (address, rest) = fragment < 0 ? (url, "") : (url[..fragment], url[fragment..]);
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = question < 0 ? (address, "") : (address[..question], address[(question + 1)..]);
        var others = query.Split('&').Where(pair => pair.Length > 0 && !IsOf(pair, name));
        return $"{path}?{string.Join('&', others.Append($"{name}={value}"))}{rest}";
    }

    // The framework reads no path that holds an escaped null.
    private static bool IsReadable(string path)
    {
        try
        {
            PathString.FromUriComponent(path);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // As the framework reads a query: + is a space, case does not matter.
    private static bool IsOf(string pair, string name) =>
        string.Equals(
            Uri.UnescapeDataString(pair.Split('=')[0].Replace('+', ' ')),
            name,
            StringComparison.OrdinalIgnoreCase
        );

    // What is escaped already stays as it is.
    private static string InAscii(string url) =>
        string.Concat(
            url.EnumerateRunes()
                .Select(rune =>
                    rune.Value is > ' ' and < 0x7F ? rune.ToString() : Uri.EscapeDataString(rune.ToString())
                )
        );
}
