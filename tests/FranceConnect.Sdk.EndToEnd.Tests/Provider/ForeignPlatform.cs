using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.EndToEnd.Tests.Provider;

namespace FranceConnect.Sdk.EndToEnd.Tests;

/// <summary>The foreign provider and the proxy in front of it, once for the whole assembly.</summary>
[SetUpFixture]
internal sealed class ForeignPlatform
{
    public const string ClientSecret = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    public const string Es256Client = "client-es256";
    public const string Rs256Client = "client-rs256";

    private static SigningKeys? s_keys;
    private static TamperingProxy? s_proxy;
    private static NodeProvider? s_node;

    public static TamperingProxy Proxy => s_proxy!;

    /// <summary>Where a site made of the engine alone would listen; nobody does, the scripted browser stops before.</summary>
    public static string Callback { get; } = $"http://127.0.0.1:{FreePort()}/callback";

    public static string PostLogout { get; } = $"http://127.0.0.1:{FreePort()}/signed-out";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        s_keys = new SigningKeys();
        s_proxy = await TamperingProxy.StartAsync(s_keys);
        s_node = await NodeProvider.StartAsync(
            s_proxy.Issuer,
            s_keys,
            [Client(Es256Client, "ES256"), Client(Rs256Client, "RS256")]
        );
        s_proxy.Upstream = s_node.Address;
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (s_proxy is not null)
            await s_proxy.DisposeAsync();
        s_node?.Dispose();
        s_keys?.Dispose();
    }

    /// <summary>A port nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static JsonObject Client(string id, string algorithm) =>
        new()
        {
            ["client_id"] = id,
            ["client_secret"] = ClientSecret,
            ["alg"] = algorithm,
            ["redirect_uris"] = new JsonArray(Callback),
            ["post_logout_redirect_uris"] = new JsonArray(PostLogout),
        };
}
