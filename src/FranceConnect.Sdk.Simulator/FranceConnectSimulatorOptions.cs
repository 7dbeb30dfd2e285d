using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Settings of a simulator, read once when it is created.</summary>
public sealed class FranceConnectSimulatorOptions
{
    /// <summary>TCP port on 127.0.0.1. Default: 0, any free port.</summary>
    public int Port { get; set; }

    /// <summary>
    /// Services known at start. Default: the demo client alone (<see cref="SimulatorClient.CreateDemo"/>). More can be added while it
    /// runs (<see cref="FranceConnectSimulator.Clients"/>).
    /// </summary>
    public IList<SimulatorClient> Clients { get; } = [SimulatorClient.CreateDemo()];

    /// <summary>Data providers that may call checktoken. Default: none.</summary>
    public IList<SimulatorDataProvider> DataProviders { get; } = [];

    /// <summary>
    /// Tokens API Particulier knows at start. Default: the two demo tokens, one with every scope and one with the quotient familial
    /// alone. More can be added while it runs.
    /// </summary>
    public IList<SimulatorApiParticulierToken> ApiParticulierTokens { get; } =
    [SimulatorApiParticulierToken.CreateDemo(), SimulatorApiParticulierToken.CreateMinimal()];

    /// <summary>Tokens of vendors (« jetons éditeur ») API Particulier knows at start. Default: none.</summary>
    public IList<SimulatorVendorToken> VendorTokens { get; } = [];

    /// <summary>
    /// Folder of a copy of API Particulier's staging fixtures. When set, its data routes answer from them, scopes and population aside, as
    /// the staging environment does. Default: null.
    /// </summary>
    public string? StagingFixturesPath { get; set; }

    /// <summary>
    /// Keeps API Particulier's quotas: 20 calls a second by credential, 1,000 a minute by address, then twelve hours without an answer.
    /// Default: true. Set false for a load test.
    /// </summary>
    public bool EnforceApiParticulierQuotas { get; set; } = true;

    /// <summary>
    /// Services that may ask API Impôt particulier (DGFiP) for a token. Default: the demo client alone
    /// (<see cref="SimulatorDgfipClient.CreateDemo"/>).
    /// </summary>
    public IList<SimulatorDgfipClient> DgfipClients { get; } = [SimulatorDgfipClient.CreateDemo()];

    /// <summary>
    /// Accepts registered redirect addresses whose host has no dot, such as <c>localhost</c>. Default: true, the first of the two
    /// relaxations, for both platforms: the recorded server answers Y030007 to them, and the integration platform of FranceConnect+ does
    /// so too, while that of FranceConnect takes them. Set false to be as strict.
    /// </summary>
    public bool AllowLocalhostRedirectUris { get; set; } = true;

    /// <summary>
    /// Knows the beta scopes of API Particulier that the recorded server ignores (participation familiale EAJE, allocation d’éducation
    /// de l’enfant handicapé). Default: true, the second of the two relaxations. Set false to be as strict: they are then silently dropped.
    /// </summary>
    public bool AllowUnknownProviderScopes { get; set; } = true;

    /// <summary>
    /// Lets it start although the environment is Production: the host's, or for <see cref="FranceConnectSimulator.StartAsync"/> the one
    /// <c>ASPNETCORE_ENVIRONMENT</c> or <c>DOTNET_ENVIRONMENT</c> names. Default: false: the start then fails with FCS9001, because
    /// anyone can be anyone here.
    /// </summary>
    public bool AllowInProduction { get; set; }

    /// <summary>The clock of every lifetime. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Where a failure of the simulator itself (FCS9007) is reported, with its exception. Default: null, which is the application's own
    /// when the simulator is hosted in one, and nowhere otherwise.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }
}
