using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// The site a request is for, with an accented domain name as addresses write it (<c>xn--…</c>): <see cref="HttpRequest.Host"/> decodes
/// it, and throws on what cannot be decoded.
/// </summary>
internal static class RequestSite
{
    /// <summary>Host and port; null when the request's Host header cannot be read.</summary>
    public static string? AuthorityOf(HttpRequest request)
    {
        try
        {
            return request.Host.ToUriComponent();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>An address of the application as a citizen's browser and FranceConnect write it: without the port that goes without saying.</summary>
    public static string AddressOf(HttpRequest request, HostString host, PathString pathBase, PathString path)
    {
        var isDefault = (request.Scheme, host.Port) is ("https", 443) or ("http", 80) or (_, 0);
        var authority = isDefault ? new HostString(host.Host) : host;
        return $"{request.Scheme}://{authority.ToUriComponent()}{pathBase}{path}";
    }

    /// <summary>
    /// Whether an address is of the request's site: same scheme, host and port. A proxy may name the port that goes without saying, and
    /// a browser never does.
    /// </summary>
    public static bool Has(HttpRequest request, Uri address) =>
        AuthorityOf(request) is { } authority
        && Uri.TryCreate($"{request.Scheme}://{authority}", UriKind.Absolute, out var site)
        && site.Scheme == address.Scheme
        && site.Port == address.Port
        && InAscii(site) is { } host
        && host.Equals(InAscii(address), StringComparison.OrdinalIgnoreCase);

    private static string? InAscii(Uri address)
    {
        try
        {
            return new HostString(address.Host).ToUriComponent();
        }
        catch (ArgumentException)
        {
            return null; // an address nobody could have gone to
        }
    }
}
