using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// A FranceConnect and a FranceConnect+ on the loopback interface, for development and tests: as strict as the recorded server, with fictional citizens and
/// faults on demand. Anyone can sign in as anyone: never expose it.
/// </summary>
public sealed partial class FranceConnectSimulator : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly SimulatorCore _core;
    private int _isStarted;

    private FranceConnectSimulator(FranceConnectSimulatorOptions options)
    {
        _server = new LoopbackServer(options.Port);
        BaseAddress = new Uri($"http://127.0.0.1:{_server.Port}/");
        _core = new SimulatorCore(options, BaseAddress);
    }

    /// <summary>Root address of the simulator, for instance <c>http://127.0.0.1:41873/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>
    /// Issuer: the root address followed by <c>api/v2</c>. The discovery document is at
    /// <c>{Issuer}/.well-known/openid-configuration</c>.
    /// </summary>
    public string Issuer => _core.FranceConnect.Issuer;

    /// <summary>
    /// Issuer of FranceConnect+: the root address followed by <c>plus/api/v2</c>. Same citizens, same port; other keys, sessions, codes,
    /// tokens and services (<see cref="SimulatorClient.Platform"/>).
    /// </summary>
    public string PlusIssuer => _core.Plus.Issuer;

    /// <summary>The registered services.</summary>
    public SimulatorClientRegistry Clients => _core.Clients;

    /// <summary>The fictional citizens.</summary>
    public SimulatorPopulation Population => _core.Population;

    /// <summary>The faults switched on for every login.</summary>
    public SimulatorFaults Faults => _core.Faults;

    /// <summary>How many requests each endpoint received.</summary>
    public SimulatorRequestLog Requests => _core.Requests;

    /// <summary>Starts a simulator with its own server on 127.0.0.1.</summary>
    /// <param name="configure">Changes the default settings.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running simulator; dispose of it to free the port.</returns>
    /// <exception cref="ArgumentException">A registration is incomplete (FCS9002).</exception>
    /// <exception cref="InvalidOperationException">
    /// <c>ASPNETCORE_ENVIRONMENT</c> or <c>DOTNET_ENVIRONMENT</c> says Production (FCS9001), and
    /// <see cref="FranceConnectSimulatorOptions.AllowInProduction"/> is not set.
    /// </exception>
    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public static Task<FranceConnectSimulator> StartAsync(
        Action<FranceConnectSimulatorOptions>? configure = null,
        CancellationToken cancellationToken = default
    ) => StartUnlessProductionAsync(configure, Environment.GetEnvironmentVariable, cancellationToken);

    internal static async Task<FranceConnectSimulator> StartUnlessProductionAsync(
        Action<FranceConnectSimulatorOptions>? configure,
        Func<string, string?> environmentVariable,
        CancellationToken cancellationToken
    )
    {
        var options = new FranceConnectSimulatorOptions();
        configure?.Invoke(options);
        if (!options.AllowInProduction && Production.IsNamedBy(environmentVariable))
        {
            throw Production.Refusal();
        }

        var simulator = new FranceConnectSimulator(options);
        try
        {
            await simulator.ListenAsync(cancellationToken);
            return simulator;
        }
        catch
        {
            await simulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>Replaces the signing keys of both platforms at once; tokens signed before no longer verify.</summary>
    /// <param name="keepKeyIds">
    /// True (default) keeps the labels <c>pkcs11:ES256:hsm</c> and <c>pkcs11:RS256:hsm</c>, <c>pkcs11:hsm</c> on FranceConnect+, as the
    /// real platform does; false gives new ones.
    /// </param>
    public void RotateKeys(bool keepKeyIds = true)
    {
        _core.FranceConnect.Keys.Rotate(keepKeyIds);
        _core.Plus.Keys.Rotate(keepKeyIds);
    }

    /// <summary>A browser with its own cookies, to walk several steps as one person.</summary>
    /// <returns>The browser; dispose of it.</returns>
    public SimulatorBrowser CreateBrowser() => new(this);

    /// <summary>Signs a persona in with a fresh browser, from the authorize address to the callback.</summary>
    /// <param name="authorizeUrl">The authorize address the application redirects to.</param>
    /// <param name="personaId">Login of the persona, for instance <c>test</c>.</param>
    /// <param name="fault">A fault for this login only. Default: none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The service's own address, with <c>code</c> or <c>error</c>, <c>state</c> and <c>iss</c>. It is not requested.</returns>
    /// <exception cref="SimulatorErrorPageException">The login ended on an error page of FranceConnect.</exception>
    /// <exception cref="ArgumentException">
    /// No persona has this login (FCS9004), or the fault is of a document every login shares or of another kind of service (FCS9005).
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// FranceConnect sent the browser back before any page to choose the fault on (FCS9005).
    /// </exception>
    public async Task<Uri> AuthorizeAsync(
        Uri authorizeUrl,
        string personaId,
        SimulatorFault? fault = null,
        CancellationToken cancellationToken = default
    )
    {
        using var browser = CreateBrowser();
        return await browser.AuthorizeAsync(authorizeUrl, personaId, fault, cancellationToken);
    }

    /// <summary>Opens the login page with a fresh browser, which has no FranceConnect session, and goes back to the service.</summary>
    /// <param name="authorizeUrl">The authorize address the application redirects to.</param>
    /// <param name="fault">A fault of the way back (<c>callback-…</c>), for this login only. Default: none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The service's own address, with <c>error=access_denied</c>. It is not requested.</returns>
    /// <exception cref="SimulatorErrorPageException">The request ended on an error page of FranceConnect.</exception>
    /// <exception cref="ArgumentException">The fault cannot show in a cancelled login (FCS9005).</exception>
    public async Task<Uri> CancelAsync(
        Uri authorizeUrl,
        SimulatorFault? fault = null,
        CancellationToken cancellationToken = default
    )
    {
        using var browser = CreateBrowser();
        return await browser.CancelAsync(authorizeUrl, fault, cancellationToken);
    }

    /// <summary>
    /// Logs out with a fresh browser, which has no FranceConnect session: the service is reached, nothing is revoked. Use
    /// <see cref="SimulatorBrowser.LogoutAsync"/> to log out the browser that signed in.
    /// </summary>
    /// <param name="endSessionUrl">The end-session address the application redirects to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The post-logout address with its <c>state</c>, or the simulator's own last page when none was asked.</returns>
    /// <exception cref="SimulatorErrorPageException">The request was refused.</exception>
    public async Task<Uri> LogoutAsync(Uri endSessionUrl, CancellationToken cancellationToken = default)
    {
        using var browser = CreateBrowser();
        return await browser.LogoutAsync(endSessionUrl, cancellationToken);
    }

    /// <summary>Stops the server and frees the port.</summary>
    /// <returns>A task that ends when the port is free.</returns>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _core.FranceConnect.Dispose();
        _core.Plus.Dispose();
    }

    /// <summary>The service an authorize address is of, on its platform; null when none is registered.</summary>
    internal RegisteredClient? ClientOf(Uri authorizeUrl)
    {
        var query = QueryHelpers.ParseQuery(authorizeUrl.Query);
        _core.PlatformOf(authorizeUrl.AbsolutePath).TryFindClient(query.GetValueOrDefault("client_id"), out var client);
        return client;
    }

    // The hosted form creates first and listens when the host starts.
    internal static FranceConnectSimulator Create(FranceConnectSimulatorOptions options) => new(options);

    internal async Task ListenAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isStarted, 1) == 0)
        {
            await _server.StartAsync(new SimulatorPipeline(_core).HandleAsync, cancellationToken);
        }
    }
}
