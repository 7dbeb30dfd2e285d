using System.Net;
using System.Net.Sockets;
using CoreWithoutAspNet;
using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

var port = FreePort();
var origin = $"http://localhost:{port}";

await using var simulator = await FranceConnectSimulator.StartAsync(options =>
{
    options.Clients[0].RedirectUris.Add(origin + LoginSite.CallbackPath);
    options.Clients[0].PostLogoutRedirectUris.Add(origin + LoginSite.SignedOutPath);
});

#region engine
var services = new ServiceCollection();
services.AddFranceConnect(options =>
{
    options.Environment = FranceConnectEnvironment.Custom(simulator.Issuer);
    options.ClientId = SimulatorClient.DemoClientId;
    options.ClientSecret = SimulatorClient.DemoClientSecret;
    options.RedirectUri = origin + LoginSite.CallbackPath;
    options.PostLogoutRedirectUri = origin + LoginSite.SignedOutPath;
});
using var provider = services.BuildServiceProvider();
var franceConnect = provider.GetRequiredService<IFranceConnectClient>();
#endregion

using var site = new LoginSite(franceConnect, origin);
var serving = site.ServeAsync();
if (args.Contains("--browser"))
{
    Console.WriteLine($"Open {origin}/ in a browser. Ctrl+C to stop.");
    await serving;
}
else
{
    await Citizen.SignInAndOutAsync(simulator, new Uri(origin));
}

static int FreePort()
{
    using var listener = new TcpListener(IPAddress.Loopback, 0);
    listener.Start();
    return ((IPEndPoint)listener.LocalEndpoint).Port;
}
