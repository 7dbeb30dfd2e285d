namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Base addresses of providers, and the routes under them.</summary>
internal static class ProviderAddress
{
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && address.UserInfo.Length == 0
            ? new Uri(address.AbsoluteUri.TrimEnd('/') + "/")
            : null;

    public static ArgumentException Refusal(string parameter) =>
        new("The address must be absolute, https (http on a loopback address only), without query or user.", parameter);

    /// <summary>The route under a base that may have a path of its own.</summary>
    public static Uri Join(Uri baseAddress, string path) => new(baseAddress, path.TrimStart('/'));
}
