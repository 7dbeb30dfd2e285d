using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>A service whose provider is a <see cref="StubProvider"/> and whose clock stands still.</summary>
internal sealed class StubSite : IAsyncDisposable
{
    public const string ClientId = "un-service";
    public const string ClientSecret = "secret-d-un-service-fictif-0123456789";
    public const string RedirectUri = "https://mairie.example.org/signin-franceconnect";
    public const string PostLogoutRedirectUri = "https://mairie.example.org/signout-callback-franceconnect";

    private readonly ServiceProvider _services;

    public StubSite(Action<FranceConnectOptions>? options = null, Action<IServiceCollection>? configure = null)
    {
        Provider = new StubProvider(Time);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        configure?.Invoke(services);
        services.AddFranceConnect(o =>
        {
            o.Environment = FranceConnectEnvironment.Custom(StubProvider.Issuer);
            o.ClientId = ClientId;
            o.ClientSecret = ClientSecret;
            o.RedirectUri = RedirectUri;
            o.PostLogoutRedirectUri = PostLogoutRedirectUri;
            options?.Invoke(o);
        });
        services.AddHttpClient(FranceConnectClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => Provider);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public ImpatientTime Time { get; } = new();

    public StubProvider Provider { get; }

    public IServiceProvider Services => _services;

    public IFranceConnectClient Client => _services.GetRequiredService<IFranceConnectClient>();

    public async Task<LoginChallenge> StartAsync(LoginRequest? request = null)
    {
        var challenge = await Client.StartLoginAsync(request ?? new LoginRequest { ReturnUrl = "/moi" });
        Provider.Nonce = QueryHelpers.ParseQuery(challenge.AuthorizeUrl.Query)["nonce"]!;
        return challenge;
    }

    /// <summary>What FranceConnect sends when all went well.</summary>
    public static string Callback(LoginChallenge challenge) =>
        $"?code={StubProvider.Code}&state={challenge.StateParameter}&iss={Uri.EscapeDataString(StubProvider.Issuer)}";

    public async Task<LoginResult> SignInAsync(LoginRequest? request = null)
    {
        var challenge = await StartAsync(request);
        return await CompleteAsync(Callback(challenge), challenge.State);
    }

    public Task<LoginResult> CompleteAsync(string query, LoginState? state, string? expectedTenantId = null) =>
        Client.CompleteLoginAsync(LoginCallback.FromQueryString(query, expectedTenantId), state);

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
