using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Portal;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.EndToEnd.Tests.Cluster;

/// <summary>
/// Two nodes of the portal behind nginx over https, on one simulator; their keys in a Redis that keeps them, what citizens collect in another that
/// keeps nothing.
/// </summary>
internal sealed class PortalCluster : IAsyncDisposable
{
    private const string ClientId = "portail-famille";
    private const string Secret = "secret-de-test-du-portail-famille-0123456789abcdef";

    // A number with a valid key that no body has.
    private const string Siret = "21010999700010";

    private readonly (string Key, string Value)[] _settings;
    private readonly List<PortalProcess> _nodes = [];
    private NginxProxy? _proxy;

    private PortalCluster(
        FranceConnectSimulator simulator,
        RedisServer keys,
        RedisServer sessions,
        (string, string)[] settings
    )
    {
        (Simulator, Keys, Sessions) = (simulator, keys, sessions);
        _settings =
        [
            ("ConnectionStrings:Redis", $"127.0.0.1:{sessions.Port}"),
            ("DataProtection:Redis", $"127.0.0.1:{keys.Port}"),
            ("FranceConnect:Issuer", simulator.Issuer),
            ("FranceConnect:ClientId", ClientId),
            ("FranceConnect:ClientSecret", Secret),
            ("ApiParticulier:BaseUrl", simulator.ApiParticulierAddress.AbsoluteUri),
            ("ApiParticulier:Recipient", Siret),
            ("Reference:Communes:BaseUrl", simulator.CommunesAddress.AbsoluteUri),
            ("Reference:Addresses:BaseUrl", simulator.AddressesAddress.AbsoluteUri),
            ("Reference:Companies:BaseUrl", simulator.CompaniesAddress.AbsoluteUri),
            .. settings,
        ];
    }

    public FranceConnectSimulator Simulator { get; }

    public RedisServer Keys { get; }

    public RedisServer Sessions { get; }

    public NginxProxy Proxy => _proxy!;

    public IReadOnlyList<PortalProcess> Nodes => _nodes;

    public static async Task<PortalCluster> StartAsync(params (string Key, string Value)[] settings)
    {
        var cluster = new PortalCluster(
            await FranceConnectSimulator.StartAsync(static options =>
                options.Clients.Add(new SimulatorClient { ClientId = ClientId, ClientSecret = Secret })
            ),
            await RedisServer.StartAsync(isKept: true),
            await RedisServer.StartAsync(),
            settings
        );
        try
        {
            // One after the other: the first makes the keys, the second finds them.
            cluster._nodes.Add(await PortalProcess.StartAsync(cluster._settings));
            cluster._nodes.Add(await PortalProcess.StartAsync(cluster._settings));
            cluster._proxy = await NginxProxy.StartAsync([.. cluster._nodes.Select(static node => node.Port)]);
            var clients = cluster.Simulator.Clients;
            clients.AddRedirectUri(ClientId, cluster.At("/signin-franceconnect").AbsoluteUri);
            clients.AddPostLogoutRedirectUri(ClientId, cluster.At("/signout-callback-franceconnect").AbsoluteUri);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public Uri At(string path) => new($"https://127.0.0.1:{Proxy.Port}{path}");

    public ScriptedBrowser Open(DelegatingHandler? watch = null) => new(watch, Proxy.Certificate);

    /// <summary>The node that answered the last request for a path.</summary>
    public async Task<PortalProcess> FindNodeOfLastAsync(string path)
    {
        // A line is written as its answer leaves: once nginx, one process, has answered another request, it is there.
        using var browser = Open();
        await browser.AskAsync(At("/"));
        var served = Proxy.Log.Last(line => line.Path == path);
        return _nodes.Single(node => node.Port == served.Nodes[^1]);
    }

    /// <summary>A new process in the place of a dead one, at its address.</summary>
    public async Task RestartAsync(PortalProcess dead)
    {
        var port = dead.Port;
        dead.Dispose();
        _nodes[_nodes.IndexOf(dead)] = await PortalProcess.StartAsync([
            .. _settings,
            ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
            await _proxy.DisposeAsync();
        _nodes.ForEach(static node => node.Dispose());
        await Sessions.DisposeAsync();
        await Keys.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
