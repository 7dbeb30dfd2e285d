using FranceConnect.Sdk;
using Microsoft.Extensions.DependencyInjection;

// Nothing here needs the network: settings are validated, a callback is read and refused, a catalogue and a table are loaded.
var services = new ServiceCollection();
services.AddFranceConnect(options =>
{
    options.Environment = FranceConnectEnvironment.Sandbox;
    options.ClientId = "client";
    options.ClientSecret = "secret-that-protects-nothing-0123456789";
    options.RedirectUri = "https://mairie.example/signin-franceconnect";
});
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<IFranceConnectClient>();

var callback = LoginCallback.FromQueryString("?code=abc&state=def");
var result = await client.CompleteLoginAsync(callback, LoginState.FromValue("not-a-state"));
var commune = CommuneCode.From("75056").Label;

Console.WriteLine($"{result.Error?.Code} {FranceConnectErrorCode.All.Count} {commune}");
return result.Error?.Code == FranceConnectErrorCode.LoginUnknown && commune is not null ? 0 : 1;
