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
        Keys = new SigningKeys(Platform);
        Sessions = new(Time, Platform.SessionLifetime);
        Codes = new(Time, Platform.CodeLifetime);
        Grants = new(Time, Platform.GrantLifetime);
        AccessTokens = new(Time, Platform.AccessTokenLifetime);
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

    public SimulatorPopulation Population { get; } = new();

    public SimulatorFaults Faults { get; } = new();

    public SimulatorRequestLog Requests { get; } = new();

    public ExpiringStore<BrowserSession> Sessions { get; }

    public ExpiringStore<Grant> Codes { get; }

    public ExpiringStore<Grant> Grants { get; }

    public ExpiringStore<AccessToken> AccessTokens { get; }

    public long Now => Time.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Withdraws an agreement: its token is unknown from then on, its code stays known as consumed.</summary>
    public void Revoke(Grant grant)
    {
        Grants.Remove(grant.Id);
        AccessTokens.RemoveWhere(token => token.Grant == grant);
    }
}
