namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>The settings of the API Impôt particulier client. They are frozen when the client is first used.</summary>
/// <remarks>
/// Each collectivité has its own production habilitation, hence its own client: the credentials written here are those of the default
/// collectivité, and are lent to no other.
/// </remarks>
public sealed class DgfipOptions
{
    /// <summary>
    /// Where it is: an absolute <c>https</c> address (<c>http</c> on a loopback address only), <c>/token</c> and <c>/impotparticulier/1.0</c>
    /// left out. Required: the DGFiP communicates it once the habilitation is granted, and nothing publishes it.
    /// </summary>
    public string? BaseUrl { get; set; }

    /// <summary>The client id of the default collectivité. Default: none.</summary>
    public string? ClientId { get; set; }

    /// <summary>Its secret. Default: none; required with <see cref="ClientId"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The default collectivité's id of téléservice, sent in <c>ID_Teleservice</c>. Default: none, nothing is sent.</summary>
    public string? IdTeleservice { get; set; }

    /// <summary>The settings of each collectivité, by tenant id.</summary>
    public IDictionary<string, DgfipTenantOptions> Tenants { get; } =
        new Dictionary<string, DgfipTenantOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long to wait for a connection: 5 seconds by default, up to a minute.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one attempt may take: 30 seconds by default, up to 2 minutes.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many times a failed call is made again: 0 by default, at most 3. Only 429, 502, 503, 504 and transport.</summary>
    public int MaxRetries { get; set; }

    internal List<string> Mistakes { get; } = [];
}
