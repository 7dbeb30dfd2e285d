namespace FranceConnect.Sdk.Internal;

/// <summary>Which addresses the SDK talks to or sends a browser to: https, or http on the machine itself.</summary>
internal static class WebAddress
{
    public static bool IsSecure(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsSecure(uri);

    public static bool IsSecure(Uri uri) =>
        uri.IsAbsoluteUri
        && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && IsLoopback(uri)));

    /// <summary><c>localhost</c>, its sub-domains (RFC 6761 §6.3) and the loopback ranges.</summary>
    public static bool IsLoopback(Uri uri) =>
        uri.IsLoopback || uri.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Endpoints of a provider live on its issuer's host: a discovery document cannot point elsewhere.</summary>
    public static bool SharesHost(Uri endpoint, Uri issuer) =>
        string.Equals(endpoint.Host, issuer.Host, StringComparison.OrdinalIgnoreCase)
        || (IsLoopback(endpoint) && IsLoopback(issuer));
}
