#:package FranceConnect.Sdk.Simulator@*
using FranceConnect.Sdk.Simulator;

await using var simulator = await FranceConnectSimulator.StartAsync(options =>
{
    options.Port = 8450;
    options.Clients[0].RedirectUris.Add("http://localhost:44300/signin-franceconnect");
    options.Clients[0].PostLogoutRedirectUris.Add("http://localhost:44300/signout-callback-franceconnect");
});
Console.WriteLine($"{simulator.Issuer} {SimulatorClient.DemoClientId} {SimulatorClient.DemoClientSecret}");
await Task.Delay(Timeout.Infinite);
