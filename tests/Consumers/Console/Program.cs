using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

const string RedirectUri = "http://localhost:5000/signin-franceconnect";

await using var simulator = await FranceConnectSimulator.StartAsync();

var services = new ServiceCollection();
services.AddFranceConnect(options =>
{
    options.Environment = FranceConnectEnvironment.Custom(simulator.Issuer);
    options.ClientId = SimulatorClient.DemoClientId;
    options.ClientSecret = SimulatorClient.DemoClientSecret;
    options.RedirectUri = RedirectUri;
});
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<IFranceConnectClient>();

var challenge = await client.StartLoginAsync(new LoginRequest());
var callback = await simulator.AuthorizeAsync(challenge.AuthorizeUrl, "test");
var result = await client.CompleteLoginAsync(LoginCallback.FromQueryString(callback.Query), challenge.State);

var identity = result.Session.Identity;
var names = string.Join(" ", identity.GivenNames);
Console.WriteLine($".NET {Environment.Version.Major}: {names} {identity.FamilyName}, {identity.BirthDate}");
