namespace FranceConnect.Sdk;

/// <summary>
/// The two separate services the State runs under the FranceConnect name. Each has its own hosts, credentials, keys
/// and rules: a client registered on one is unknown to the other.
/// </summary>
public enum FranceConnectPlatform
{
    /// <summary>FranceConnect, which serves the eIDAS low level (<c>eidas1</c>). The default.</summary>
    FranceConnect = 0,

    /// <summary>
    /// FranceConnect+, which serves the substantial and high levels (<c>eidas2</c>, <c>eidas3</c>) and encrypts its
    /// tokens for the client.
    /// </summary>
    FranceConnectPlus = 1,
}
