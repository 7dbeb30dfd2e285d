namespace FranceConnect.Sdk;

/// <summary>Names a vendor needs to configure what the SDK registered.</summary>
public static class FranceConnectClientNames
{
    /// <summary>
    /// The named <see cref="System.Net.Http.HttpClient"/> that talks to FranceConnect: configure it with <c>AddHttpClient</c>, for
    /// example to pass through the town hall's proxy.
    /// </summary>
    public const string HttpClient = "FranceConnect.Sdk";
}
