using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What the endpoints share: registrations, keys, citizens, faults and the short-lived state.</summary>
internal sealed class SimulatorCore
{
    public SimulatorCore(FranceConnectSimulatorOptions options, Uri baseAddress)
    {
        Time = options.TimeProvider;
        Logger = options.LoggerFactory?.CreateLogger<FranceConnectSimulator>() ?? (ILogger)NullLogger.Instance;
        BaseAddress = baseAddress;
        Issuer = baseAddress.GetLeftPart(UriPartial.Authority) + Prefix;
        AllowsLocalhost = options.AllowLocalhostRedirectUris;
        Platform = options.AllowUnknownProviderScopes
            ? PlatformProfile.FranceConnect.WithDataScopes(DataProviderScopes.Beta)
            : PlatformProfile.FranceConnect;
        Clients = new SimulatorClientRegistry(options.Clients);
        DataProviders = [.. options.DataProviders.Select(provider => new RegisteredDataProvider(provider))];
        DgfipClients = [.. options.DgfipClients.Select(client => new RegisteredDgfipClient(client))];
        Keys = new SigningKeys(Platform);
        Sessions = new(Time, Platform.SessionLifetime, capacity: 400_000);
        Codes = new(Time, Platform.CodeLifetime, capacity: 8_000);
        Grants = new(Time, Platform.GrantLifetime, capacity: 8_000);
        AccessTokens = new(Time, Platform.AccessTokenLifetime, capacity: 16_000);
    }

    public const string Prefix = "/api/v2";

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public Uri BaseAddress { get; }

    public string Issuer { get; }

    public bool AllowsLocalhost { get; }

    public PlatformProfile Platform { get; }

    public SigningKeys Keys { get; }

    public SimulatorClientRegistry Clients { get; }

    public IReadOnlyList<RegisteredDataProvider> DataProviders { get; }

    public IReadOnlyList<RegisteredDgfipClient> DgfipClients { get; }

    public SimulatorPopulation Population { get; } = new();

    public SimulatorFaults Faults { get; } = new();

    public SimulatorProviderFaults ProviderFaults { get; } = new();

    public SimulatorRequestLog Requests { get; } = new();

    // Capacities: what 200 logins a second of new browsers fill in the lifetime of each record, and a margin.
    public ExpiringStore<BrowserSession> Sessions { get; }

    public ExpiringStore<Grant> Codes { get; }

    public ExpiringStore<Grant> Grants { get; }

    public ExpiringStore<AccessToken> AccessTokens { get; }

    public long Now => Time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>
    /// The token a code is worth, or null for a replay, which revokes that token. One at a time: no replay comes between a code and its
    /// token, which would outlive it.
    /// </summary>
    public AccessToken? Redeem(Grant grant)
    {
        lock (grant.Gate)
        {
            if (grant.IsRedeemed)
            {
                Revoke(grant);
                return null;
            }

            grant.IsRedeemed = true;
            var token = new AccessToken(grant, Time.GetUtcNow());
            AccessTokens.Set(token.Value, token);
            return token;
        }
    }

    // Its token is unknown from then on, its code stays known as consumed.
    private void Revoke(Grant grant)
    {
        Grants.Remove(grant.Id);
        AccessTokens.RemoveWhere(token => token.Grant == grant);
    }
}
