namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>Names a vendor needs to configure what the SDK registered.</summary>
public static class DgfipClientNames
{
    /// <summary>
    /// The named <see cref="System.Net.Http.HttpClient"/> that talks to the DGFiP: configure it with <c>AddHttpClient</c>, for example to
    /// pass through a proxy, to present a certificate, or to answer from a stub in tests.
    /// </summary>
    public const string HttpClient = "FranceConnect.Sdk.Dgfip";
}
