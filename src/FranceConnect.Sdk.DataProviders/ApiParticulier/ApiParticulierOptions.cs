namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The settings of the API Particulier client. They are frozen when the client is first used.</summary>
/// <remarks>
/// Each setting comes from the code, else from the configuration, else from the environment variables <c>API_PARTICULIER_TOKEN</c>,
/// <c>API_PARTICULIER_ENV</c> and <c>API_PARTICULIER_BASE_URL</c>, else from its default (SPECS §11).
/// </remarks>
public sealed class ApiParticulierOptions
{
    /// <summary>
    /// Where it is. Default: that of FranceConnect's environment (production with production, staging with the sandbox and integration);
    /// for any other issuer it must be set. Without FranceConnect, production.
    /// </summary>
    public ApiParticulierEnvironment? Environment { get; set; }

    /// <summary>The DataPass token of the default collectivité; only the identity modality uses it. Default: none.</summary>
    public string? Token { get; set; }

    /// <summary>The SIRET that receives the data, when neither the call nor the collectivité says. Default: none.</summary>
    public string? Recipient { get; set; }

    /// <summary>The settings of each collectivité, by tenant id.</summary>
    public IDictionary<string, ApiParticulierTenantOptions> Tenants { get; } =
        new Dictionary<string, ApiParticulierTenantOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The vendor's own token (« jeton éditeur », announced in June 2026), for collectivités without a token of theirs. Default: none.</summary>
    public string? VendorToken { get; set; }

    /// <summary>
    /// Calls in a minute from one address, all collectivités and all <see cref="Nodes"/> together: 900 by default, from 1 to 1,000. The provider
    /// bans for 12 hours an address that passes 1,000.
    /// </summary>
    public int CallsPerMinute { get; set; } = 900;

    /// <summary>Calls of one habilitation or delegation in a second, all <see cref="Nodes"/> together: 20 by default, from 1 to 20.</summary>
    public int CallsPerSecond { get; set; } = 20;

    /// <summary>
    /// How many processes share <see cref="CallsPerMinute"/> and <see cref="CallsPerSecond"/>: 1 by default, and no more than either, so that each
    /// has a call to make. This one takes its equal part, rounded down; every process is given the same three settings.
    /// </summary>
    public int Nodes { get; set; } = 1;

    /// <summary>
    /// How long to wait for a connection: 5 seconds by default, up to a minute. The handler of .NET Standard 2.0, hence of .NET Framework, has
    /// no time-out of its own for connections: there <see cref="ReadTimeout"/> and the call's budget bound them.
    /// </summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one attempt may take: 30 seconds by default, up to 2 minutes. The gateway itself waits 10 seconds for a provider.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many times a failed call is made again: 0 by default, at most 3. Only 429, 502, 503 (not maintenance), 504, transport, and once 500.</summary>
    public int MaxRetries { get; set; }

    internal List<string> Mistakes { get; } = [];

    internal bool IsEnvironmentMistaken { get; set; }
}
