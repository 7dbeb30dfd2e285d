namespace FranceConnect.Sdk;

/// <summary>
/// The settings of the login engine. The credentials set directly on it are those of the tenant <c>default</c>, which exists when
/// <see cref="FranceConnectCredentials.ClientId"/> is set; its environment is the default one of every tenant.
/// </summary>
public sealed class FranceConnectOptions : FranceConnectCredentials
{
    /// <summary>The id of the tenant made of the top-level credentials.</summary>
    public const string DefaultTenantId = "default";

    /// <summary>
    /// The default environment of the FranceConnect+ registrations, as <see cref="FranceConnectCredentials.Environment"/> is that of the
    /// others. Default: none, each registration names its own.
    /// </summary>
    public FranceConnectEnvironment? PlusEnvironment { get; set; }

    /// <summary>
    /// How far this server's clock may be from FranceConnect's: 45 seconds by default, from 30 to 60. FranceConnect's tokens live 60
    /// seconds, so the usual five minutes would accept dead ones.
    /// </summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>
    /// How long a citizen may stay on FranceConnect's pages: 30 minutes by default (FranceConnect's own limit), from 1 minute to 2
    /// hours.
    /// </summary>
    public TimeSpan LoginLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Whether the access token is revoked at the end of the callback; false
    /// by default, since it dies after 60 seconds anyway. The ASP.NET Core package does it after its events have run; elsewhere call <see cref="IFranceConnectClient.RevokeAccessTokenAsync"/>.
    /// </summary>
    public bool RevokeAccessToken { get; set; }

    /// <summary>
    /// The key that seals pending logins outside ASP.NET Core: 32 random bytes in base64, shared by the nodes of one site. Default: a
    /// key of this process, good for one node until its restart.
    /// </summary>
    public string? StateKey { get; set; }

    /// <summary>How long a tenant read from a store is kept: 5 minutes by default, from 1 second to 1 day.</summary>
    public TimeSpan TenantCacheLifetime { get; set; } = TimeSpan.FromMinutes(5);
}
