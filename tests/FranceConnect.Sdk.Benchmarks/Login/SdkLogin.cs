using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>This SDK, as a vendor registers it; only its primary handler is the stub's.</summary>
internal sealed class SdkLogin : Contestant
{
    public const string ContestantName = "FranceConnect.Sdk";

    private readonly ServiceProvider _services;
    private readonly IFranceConnectClient _client;

    private SdkLogin(HttpMessageHandler provider, Action<FranceConnectOptions> configure)
        : base(ContestantName)
    {
        var services = new ServiceCollection();
        services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.Custom(SignedProvider.Issuer);
            options.ClientId = ClientId;
            options.ClientSecret = SignedProvider.ClientSecret;
            options.RedirectUri = SignedProvider.RedirectUri;
            configure(options);
        });
        services.AddHttpClient(FranceConnectClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => provider);
        _services = services.BuildServiceProvider();
        _client = _services.GetRequiredService<IFranceConnectClient>();
    }

    /// <summary>Null when this version of the SDK does not sign in that way.</summary>
    public static SdkLogin? TryCreate(HttpMessageHandler provider, Scenario scenario, EncryptionKey? key) =>
        key is null ? new SdkLogin(provider, options => options.SigningAlgorithm = scenario.Signing) : null;

    public override Task PrepareAsync() => _client.EnsureMetadataAsync();

    public override async Task<(Uri AuthorizeUrl, object Pending)> StartAsync()
    {
        var challenge = await _client.StartLoginAsync(new LoginRequest { ReturnUrl = "/moi" });
        return (challenge.AuthorizeUrl, challenge.State);
    }

    public override async Task<string?> CompleteAsync(string callback, object pending)
    {
        var result = await _client.CompleteLoginAsync(
            LoginCallback.FromQueryString(callback, FranceConnectOptions.DefaultTenantId),
            (LoginState)pending
        );
        return result.Succeeded ? result.Session.Identity.FamilyName : null;
    }

    public override void Dispose() => _services.Dispose();
}
