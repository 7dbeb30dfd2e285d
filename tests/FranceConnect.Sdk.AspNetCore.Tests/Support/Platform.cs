using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.AspNetCore.Tests;

/// <summary>
/// One simulated FranceConnect for the whole assembly (hence the namespace above all others); each site registers a client of its own there.
/// </summary>
[SetUpFixture]
internal sealed class Platform
{
    public static FranceConnectSimulator Simulator { get; private set; } = null!;

    public static FranceConnectEnvironment Environment => FranceConnectEnvironment.Custom(Simulator.Issuer);

    [OneTimeSetUp]
    public async Task Start() => Simulator = await FranceConnectSimulator.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await Simulator.DisposeAsync();

    public static Credentials Register(params IEnumerable<string> origins)
    {
        var client = new SimulatorClient
        {
            ClientId = Guid.NewGuid().ToString("N"),
            ClientSecret = $"secret-{Guid.NewGuid():N}",
        };
        Simulator.Clients.Add(client);
        foreach (var origin in origins)
            AddOrigin(client.ClientId, origin);
        return new Credentials(client.ClientId, client.ClientSecret);
    }

    public static void AddOrigin(string clientId, string origin)
    {
        Simulator.Clients.AddRedirectUri(clientId, origin + FranceConnectDefaults.CallbackPath);
        Simulator.Clients.AddPostLogoutRedirectUri(clientId, origin + FranceConnectDefaults.PostLogoutCallbackPath);
    }
}

internal sealed record Credentials(string Id, string Secret)
{
    public void ApplyTo(FranceConnectCredentials options)
    {
        options.ClientId = Id;
        options.ClientSecret = Secret;
    }
}
