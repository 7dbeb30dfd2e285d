using CoreWithoutAspNet;
using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

const string Address = "http://localhost:5000/";

await using var simulator = await FranceConnectSimulator.StartAsync();

var services = new ServiceCollection();
services.AddFranceConnect(options =>
{
    options.Environment = FranceConnectEnvironment.Custom(simulator.Issuer); // FranceConnectEnvironment.Sandbox, with your credentials
    options.ClientId = SimulatorClient.DemoClientId;
    options.ClientSecret = SimulatorClient.DemoClientSecret;
    options.RedirectUri = Address + "signin-franceconnect";
    options.PostLogoutRedirectUri = Address + "signout-callback-franceconnect";
});
await using var provider = services.BuildServiceProvider();

var site = new Site(provider.GetRequiredService<IFranceConnectClient>());
Console.WriteLine($"Open {Address} and choose a fictional citizen. Ctrl+C stops.");
await site.RunAsync(Address);
