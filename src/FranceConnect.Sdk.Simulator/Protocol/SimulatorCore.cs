using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FranceConnect.Sdk.Simulator;

/// <summary>What both platforms and the data providers share: registrations, citizens, faults, the clock.</summary>
internal sealed class SimulatorCore
{
    public SimulatorCore(FranceConnectSimulatorOptions options, Uri baseAddress)
    {
        Time = options.TimeProvider;
        Logger = options.LoggerFactory?.CreateLogger<FranceConnectSimulator>() ?? (ILogger)NullLogger.Instance;
        BaseAddress = baseAddress;
        AllowsLocalhost = options.AllowLocalhostRedirectUris;
        Clients = new SimulatorClientRegistry(options.Clients);
        DataProviders = [.. options.DataProviders.Select(provider => new RegisteredDataProvider(provider))];
        ApiParticulierTokens = new SimulatorApiParticulierTokens(options);
        StagingFixtures = options.StagingFixturesPath is { } fixtures ? new StagingFixtures(fixtures) : null;
        EnforcesQuotas = options.EnforceApiParticulierQuotas;
        DgfipClients = [.. options.DgfipClients.Select(client => new RegisteredDgfipClient(client))];
        FranceConnect = new(
            this,
            options.AllowUnknownProviderScopes
                ? PlatformProfile.FranceConnect.WithDataScopes(DataProviderScopes.Beta)
                : PlatformProfile.FranceConnect
        );
        Plus = new(this, PlatformProfile.FranceConnectPlus);
    }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public Uri BaseAddress { get; }

    public bool AllowsLocalhost { get; }

    public PlatformCore FranceConnect { get; }

    public PlatformCore Plus { get; }

    public SimulatorClientRegistry Clients { get; }

    public IReadOnlyList<RegisteredDataProvider> DataProviders { get; }

    public IReadOnlyList<RegisteredDgfipClient> DgfipClients { get; }

    public SimulatorPopulation Population { get; } = new();

    public SimulatorHouseholds Households { get; } = new();

    public SimulatorApiParticulierTokens ApiParticulierTokens { get; }

    public StagingFixtures? StagingFixtures { get; }

    public bool EnforcesQuotas { get; }

    public SimulatorFaults Faults { get; } = new();

    public SimulatorProviderFaults ProviderFaults { get; } = new();

    public SimulatorRequestLog Requests { get; } = new();

    /// <summary>The platform an address is of: FranceConnect+ under its prefix, FranceConnect anywhere else.</summary>
    public PlatformCore PlatformOf(string path) => Plus.Covers(path) ? Plus : FranceConnect;
}
