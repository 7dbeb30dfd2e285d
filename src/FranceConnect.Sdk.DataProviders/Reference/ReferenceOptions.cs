namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>The settings of the reference APIs, which take no credential. They are frozen when a client is first used.</summary>
/// <remarks>An address is absolute, <c>https</c> (<c>http</c> on a loopback address only), without query; a path is kept.</remarks>
public sealed class ReferenceOptions
{
    /// <summary>Where API Géo is. Default: the public one.</summary>
    public string? CommunesBaseUrl { get; set; }

    /// <summary>Where the Géoplateforme is, <c>/geocodage</c> left out. Default: the public one, run by IGN.</summary>
    public string? AddressesBaseUrl { get; set; }

    /// <summary>Where API Recherche d'entreprises is. Default: the public one.</summary>
    public string? CompaniesBaseUrl { get; set; }

    /// <summary>How long communes are kept in memory: 6 hours by default, up to a day; zero keeps none. Addresses and companies never are.</summary>
    public TimeSpan CommunesCacheLifetime { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How long to wait for a connection: 5 seconds by default, up to a minute.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one attempt may take: 10 seconds by default, up to 2 minutes.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many times a failed call is made again: 0 by default, at most 3. Only 429, 502, 503, 504 and transport.</summary>
    public int MaxRetries { get; set; }

    internal List<string> Mistakes { get; } = [];
}
