using FranceConnect.Sdk.Internal;

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

    /// <summary>
    /// FranceConnect+ only: the keys that open its tokens, the newest first. All are published and all open: keep the old one beside the
    /// new one until no token of it can come any more. A registration without keys of its own has those of the <see cref="FranceConnectOptions"/>.
    /// </summary>
    public IList<DecryptionKey> DecryptionKeys { get; } = [];

    /// <summary>
    /// FranceConnect+ only: a file that holds those keys as a private JWKS (RFC 7517), 64 KiB at most. It is read at startup, then again
    /// every five minutes and when a token names an unknown key: a key added to it is taken without a restart.
    /// </summary>
    public string? DecryptionKeysPath { get; set; }

    /// <summary>
    /// FranceConnect+ only: finds those keys, in a vault for example. Asked at the first need, then as the file is; ten seconds at most,
    /// one call at a time. What was known is kept while it fails.
    /// </summary>
    public Func<CancellationToken, Task<IReadOnlyList<DecryptionKey>>>? FindDecryptionKeys { get; set; }

    /// <summary>Made once, so that registrations that share credentials' keys share what was read.</summary>
    internal DecryptionKeyRing? DecryptionKeyRing { get; set; }
}
