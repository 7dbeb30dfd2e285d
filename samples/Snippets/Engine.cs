using FranceConnect.Sdk;
using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

/// <summary>The engine without ASP.NET Core: docs/guides/without-aspnetcore.md.</summary>
internal static class Engine
{
    public const string Callback = "http://localhost:5000/signin-franceconnect";

    public static ServiceProvider Create(string issuer)
    {
        var services = new ServiceCollection();
        services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.Custom(issuer);
            options.ClientId = SimulatorClient.DemoClientId;
            options.ClientSecret = SimulatorClient.DemoClientSecret;
            options.RedirectUri = Callback;
        });
        return services.BuildServiceProvider();
    }

    public static async Task<FranceConnectSession> SignInAsync(
        IServiceProvider services,
        FranceConnectSimulator simulator,
        string persona
    ) => (await TrySignInAsync(services, simulator, persona)).Session;

    public static async Task<LoginResult> TrySignInAsync(
        IServiceProvider services,
        FranceConnectSimulator simulator,
        string persona,
        SimulatorFault? fault = null
    )
    {
        var franceConnect = services.GetRequiredService<IFranceConnectClient>();
        var challenge = await franceConnect.StartLoginAsync(new LoginRequest());
        // What a browser does between the two halves.
        var callback = await simulator.AuthorizeAsync(challenge.AuthorizeUrl, persona, fault);
        return await franceConnect.CompleteLoginAsync(LoginCallback.FromQueryString(callback.Query), challenge.State);
    }

    /// <summary>The key that several nodes of one site share.</summary>
    public static void ShareTheStateKey(IServiceCollection services, string keyFromTheSecretStore)
    {
        services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.Production;
            options.StateKey = keyFromTheSecretStore;
        });
    }

    /// <summary>A town hall whose servers reach the Internet through a proxy.</summary>
    public static void GoThroughAProxy(IServiceCollection services)
    {
        services
            .AddHttpClient(FranceConnectClientNames.HttpClient)
            .ConfigurePrimaryHttpMessageHandler(() =>
                new HttpClientHandler
                {
                    AllowAutoRedirect = false,
                    Proxy = new System.Net.WebProxy("http://proxy.mairie.example:3128"),
                }
            );
    }
}
