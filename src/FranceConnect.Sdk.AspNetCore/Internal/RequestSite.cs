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

    /// <summary>Whether an address is of the request's site.</summary>
    public static bool Has(HttpRequest request, Uri address)
    {
        try
        {
            return AuthorityOf(request) is { } authority
                && authority.Equals(
                    new HostString(address.Authority).ToUriComponent(),
                    StringComparison.OrdinalIgnoreCase
                );
        }
        catch (ArgumentException)
        {
            return false; // an address nobody could have gone to
        }
    }
}
