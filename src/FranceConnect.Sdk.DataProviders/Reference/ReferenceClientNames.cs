namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>Names a vendor needs to configure what the SDK registered.</summary>
public static class ReferenceClientNames
{
    /// <summary>
    /// The named <see cref="System.Net.Http.HttpClient"/> that talks to the three reference APIs: configure it with <c>AddHttpClient</c>, for
    /// example to pass through a proxy, or to answer from a stub in tests.
    /// </summary>
    public const string HttpClient = "FranceConnect.Sdk.Reference";
}
