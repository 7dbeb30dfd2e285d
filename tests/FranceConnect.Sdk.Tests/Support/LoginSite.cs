using FranceConnect.Sdk.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>A service that signs citizens in on a simulator of its own, over real loopback HTTP.</summary>
internal sealed class LoginSite : IAsyncDisposable
{
    public const string RedirectUri = "https://mairie.example.org/signin-franceconnect";
    public const string PostLogoutRedirectUri = "https://mairie.example.org/signout-callback-franceconnect";

    private readonly ServiceProvider _services;

    private LoginSite(
        FranceConnectSimulator simulator,
        FranceConnectPlatform platform,
        ImpatientTime time,
        ServiceProvider services
    )
    {
        Simulator = simulator;
        Platform = platform;
        Time = time;
        _services = services;
    }

    public FranceConnectSimulator Simulator { get; }

    public FranceConnectPlatform Platform { get; }

    public ImpatientTime Time { get; }

    public IServiceProvider Services => _services;

    public IFranceConnectClient Client => _services.GetRequiredService<IFranceConnectClient>();

    public static Task<LoginSite> StartAsync(
        Action<IServiceCollection>? configure = null,
        Action<FranceConnectSimulatorOptions>? simulate = null,
        Action<FranceConnectOptions>? options = null
    ) => StartAsync(FranceConnectPlatform.FranceConnect, configure, simulate, options);

    /// <summary>The same service at FranceConnect+, which encrypts for one key of it unless it is registered otherwise.</summary>
    public static Task<LoginSite> StartPlusAsync(
        DecryptionKey key,
        Action<SimulatorClient>? register = null,
        Action<FranceConnectOptions>? options = null,
        Action<IServiceCollection>? configure = null
    ) =>
        StartAsync(
            FranceConnectPlatform.FranceConnectPlus,
            configure,
            o => o.Clients[0] = PlusClient(key, register),
            o =>
            {
                o.DecryptionKeys.Add(key);
                options?.Invoke(o);
            }
        );

    /// <summary>The service as registered at FranceConnect+.</summary>
    public static SimulatorClient PlusClient(DecryptionKey key, Action<SimulatorClient>? register = null)
    {
        var client = SimulatorClient.CreateDemo();
        client.Platform = SimulatorPlatform.FranceConnectPlus;
        client.EncryptionAlgorithm = key.Algorithm;
        client.Jwks = $$"""{"keys":[{{key.ToPublicJwk()}}]}""";
        client.RedirectUris.Add(RedirectUri);
        client.PostLogoutRedirectUris.Add(PostLogoutRedirectUri);
        register?.Invoke(client);
        return client;
    }

    private static async Task<LoginSite> StartAsync(
        FranceConnectPlatform platform,
        Action<IServiceCollection>? configure,
        Action<FranceConnectSimulatorOptions>? simulate,
        Action<FranceConnectOptions>? options
    )
    {
        // One clock for both sides, that of the machine at first: the simulated browser's cookies follow the machine's.
        var time = new ImpatientTime(TimeProvider.System.GetUtcNow());
        var simulator = await FranceConnectSimulator.StartAsync(o =>
        {
            var client = o.Clients[0];
            client.RedirectUris.Add(RedirectUri);
            client.PostLogoutRedirectUris.Add(PostLogoutRedirectUri);
            o.TimeProvider = time;
            simulate?.Invoke(o);
        });
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        configure?.Invoke(services);
        services.AddFranceConnect(o =>
        {
            o.Environment = FranceConnectEnvironment.Custom(
                platform == FranceConnectPlatform.FranceConnect ? simulator.Issuer : simulator.PlusIssuer,
                platform
            );
            o.ClientId = SimulatorClient.DemoClientId;
            o.ClientSecret = SimulatorClient.DemoClientSecret;
            o.RedirectUri = RedirectUri;
            o.PostLogoutRedirectUri = PostLogoutRedirectUri;
            options?.Invoke(o);
        });
        return new LoginSite(simulator, platform, time, services.BuildServiceProvider(validateScopes: true));
    }

    /// <summary>A whole login: challenge, persona, callback.</summary>
    public async Task<LoginResult> SignInAsync(
        string persona = "test",
        LoginRequest? request = null,
        SimulatorFault? fault = null
    )
    {
        var challenge = await Client.StartLoginAsync(
            request ?? new LoginRequest { ReturnUrl = "/moi", Platform = Platform }
        );
        var callback = await Simulator.AuthorizeAsync(challenge.AuthorizeUrl, persona, fault);
        return await CompleteAsync(callback, challenge.State);
    }

    public Task<LoginResult> CompleteAsync(Uri callback, LoginState? state) =>
        Client.CompleteLoginAsync(LoginCallback.FromQueryString(callback.Query), state);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
