using System.Net;
using System.Net.Sockets;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Configured;

[TestFixture]
internal sealed class EnvironmentTests
{
    [TestCase("Sandbox", "fcp-low.sbx.dev-franceconnect.fr:443")]
    [TestCase("Integration", "fcp-low.integ01.dev-franceconnect.fr:443")]
    [TestCase("Production", "oidc.franceconnect.gouv.fr:443")]
    [TestCase("PlusIntegration", "auth.integ01.dev-franceconnect.fr:443")]
    [TestCase("PlusProduction", "auth.franceconnect.gouv.fr:443")]
    public async Task Environment_OfTheState_IsAskedAtItsHost(string name, string host)
    {
        using var proxy = new RefusingProxy();

        using var portal = await PortalProcess.StartAsync(
            ("HTTPS_PROXY", proxy.Address),
            ("FranceConnect:Environment", name),
            ("FranceConnect:ClientId", "portail"),
            ("FranceConnect:ClientSecret", "secret-de-test-du-portail-famille-0123456789abcdef")
        );
        var asked = await proxy.FirstHostAsync();

        Assert.That(asked, Is.EqualTo(host));
        Assert.That(portal.Output, Does.Not.Contain("simulator runs"));
    }

    [TestCase(null)]
    [TestCase("Simulator")]
    [TestCase("simulator")]
    public async Task Environment_Simulator_StartsItOnItsOwnPort(string? name)
    {
        using var portal = name is null
            ? await PortalProcess.StartAsync()
            : await PortalProcess.StartAsync(("FranceConnect:Environment", name));
        using var browser = new ScriptedBrowser();

        var page = await browser.SignInAsync(portal.At(PortalBrowsing.Login), "test");

        Assert.That(page.Address, Is.EqualTo(portal.At("/moi")));
        Assert.That(portal.Output, Does.Match(@"simulator runs at http://127\.0\.0\.1:\d+/"));
        Assert.That(portal.Output, Does.Not.Contain($"simulator runs at http://127.0.0.1:{portal.Port}/"));
    }

    /// <summary>The way out of a network that lets nothing out: it learns who was asked for, and refuses.</summary>
    private sealed class RefusingProxy : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public RefusingProxy()
        {
            _listener.Start();
            _ = RefuseAllAsync();
        }

        public string Address => $"http://{_listener.LocalEndpoint}";

        public Task<string> FirstHostAsync() => _first.Task.WaitAsync(Patience);

        public void Dispose() => _listener.Dispose();

        private async Task RefuseAllAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
                    if ((await reader.ReadLineAsync())?.Split(' ') is ["CONNECT", var host, ..])
                        _first.TrySetResult(host);
                    while (await reader.ReadLineAsync() is { Length: > 0 }) { }
                    await client
                        .GetStream()
                        .WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
            {
                _first.TrySetException(exception);
            }
        }
    }
}
