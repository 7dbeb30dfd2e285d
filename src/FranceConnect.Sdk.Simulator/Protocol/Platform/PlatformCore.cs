using System.Diagnostics.CodeAnalysis;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// One platform as its endpoints see it: its issuer, its keys and its short-lived state, that the other platform does not know; and what
/// both share.
/// </summary>
internal sealed class PlatformCore : IDisposable
{
    private readonly SimulatorCore _simulator;

    public PlatformCore(SimulatorCore simulator, PlatformProfile platform)
    {
        _simulator = simulator;
        Platform = platform;
        Issuer = simulator.BaseAddress.GetLeftPart(UriPartial.Authority) + platform.Prefix;
        Keys = new SigningKeys(platform);
        ClientKeys = new PublishedKeys(Time, PublishedKeys.Patience);
        Sessions = new(Time, platform.SessionLifetime, capacity: 400_000);
        Codes = new(Time, platform.CodeLifetime, capacity: 8_000);
        Grants = new(Time, platform.GrantLifetime, capacity: 8_000);
        AccessTokens = new(Time, platform.AccessTokenLifetime, capacity: 16_000);
    }

    public PlatformProfile Platform { get; }

    public string Prefix => Platform.Prefix;

    public string Issuer { get; }

    public SigningKeys Keys { get; }

    public PublishedKeys ClientKeys { get; }

    // Capacities: what 200 logins a second of new browsers fill in the lifetime of each record, and a margin.
    public ExpiringStore<BrowserSession> Sessions { get; }

    public ExpiringStore<Grant> Codes { get; }

    public ExpiringStore<Grant> Grants { get; }

    public ExpiringStore<AccessToken> AccessTokens { get; }

    public TimeProvider Time => _simulator.Time;

    public long Now => Time.GetUtcNow().ToUnixTimeSeconds();

    public bool AllowsLocalhost => _simulator.AllowsLocalhost;

    public SimulatorPopulation Population => _simulator.Population;

    public IReadOnlyList<RegisteredDataProvider> DataProviders => _simulator.DataProviders;

    public SimulatorFaults Faults => _simulator.Faults;

    public void Count(string endpoint) => _simulator.Requests.Add(Platform.CountPrefix + endpoint);

    public bool Covers(string path) =>
        path.StartsWith(Prefix, StringComparison.Ordinal)
        && (path.Length == Prefix.Length || path[Prefix.Length] == '/');

    public bool TryFindClient(string? clientId, [NotNullWhen(true)] out RegisteredClient? client) =>
        _simulator.Clients.TryFind(Platform.Kind, clientId, out client);

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

    public void Dispose()
    {
        Keys.Dispose();
        ClientKeys.Dispose();
    }

    // Its token is unknown from then on, its code stays known as consumed.
    private void Revoke(Grant grant)
    {
        Grants.Remove(grant.Id);
        AccessTokens.RemoveWhere(token => token.Grant == grant);
    }
}
