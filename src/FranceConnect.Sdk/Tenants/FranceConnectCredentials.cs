namespace FranceConnect.Sdk;

/// <summary>What FranceConnect's partner portal gives for one registration of one collectivité on one platform.</summary>
public abstract class FranceConnectCredentials
{
    private protected FranceConnectCredentials() { }

    /// <summary>Keys of the configuration that could not be read, for the validator to list.</summary>
    internal List<string> Mistakes { get; } = [];

    /// <summary>Whether one of them is the environment: then those who inherit it are not to blame.</summary>
    internal bool IsEnvironmentMistaken { get; set; }

    /// <summary>The platform the configuration names: credentials never go to the other one.</summary>
    internal FranceConnectPlatform? Platform { get; set; }

    /// <summary>Where the registration lives. Default: the <see cref="FranceConnectOptions"/>' own environment.</summary>
    public FranceConnectEnvironment? Environment { get; set; }

    /// <summary>The client id ("Identifiant client"). Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret. Required; keep it in a secret store.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// The registered callback address, byte for byte. May stay null in ASP.NET Core: then the request's origin and the callback
    /// path make it.
    /// </summary>
    public string? RedirectUri { get; set; }

    /// <summary>The registered return address of logout, byte for byte; same default as <see cref="RedirectUri"/>.</summary>
    public string? PostLogoutRedirectUri { get; set; }

    /// <summary>
    /// The signature algorithm chosen at registration: <c>ES256</c> (default) or <c>RS256</c>. A token signed otherwise is refused.
    /// </summary>
    public string SigningAlgorithm { get; set; } = "ES256";
}
