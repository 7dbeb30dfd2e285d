namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Addresses a login may go on to: of this site only, and short enough to travel in a cookie.</summary>
internal static class LocalUrl
{
    private const int MaxLength = 1024;

    public static bool IsLocal(string? url) =>
        url is { Length: > 0 and <= MaxLength }
        && url[0] == '/'
        && (url.Length == 1 || url[1] is not ('/' or '\\'))
        && !url.Any(char.IsControl);

    public static string OrHome(string? url, string home = "/") => IsLocal(url) ? url! : home;

    /// <summary>Adds one parameter before the fragment.</summary>
    public static string With(string url, string name, string value)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var (address, rest) = fragment < 0 ? (url, "") : (url[..fragment], url[fragment..]);
        return $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}{rest}";
    }
}
