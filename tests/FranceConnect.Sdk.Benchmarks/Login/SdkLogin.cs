using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>This SDK, as a vendor registers it; only its primary handler is the stub's.</summary>
internal sealed class SdkLogin : Contestant
{
    public const string ContestantName = "FranceConnect.Sdk";

    private readonly ServiceProvider _services;
    private readonly IFranceConnectClient _client;
    private readonly Scenario _scenario;
    private readonly FranceConnectPlatform _platform;

    public SdkLogin(HttpMessageHandler provider, Scenario scenario, EncryptionKey? key)
        : base(ContestantName)
    {
        _scenario = scenario;
        _platform = scenario.IsEncrypted
            ? FranceConnectPlatform.FranceConnectPlus
            : FranceConnectPlatform.FranceConnect;
        var services = new ServiceCollection();
        services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.Custom(SignedProvider.Issuer, _platform);
            options.ClientId = ClientId;
            options.ClientSecret = SignedProvider.ClientSecret;
            options.RedirectUri = SignedProvider.RedirectUri;
            options.SigningAlgorithm = scenario.Signing;
            if (key is not null)
                options.DecryptionKeys.Add(DecryptionKey.FromJwk(key.PrivateJwk()));
        });
        services.AddHttpClient(FranceConnectClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => provider);
        _services = services.BuildServiceProvider();
        _client = _services.GetRequiredService<IFranceConnectClient>();
    }

    public override Task PrepareAsync() => _client.EnsureMetadataAsync(platform: _platform);

    public override async Task<(Uri AuthorizeUrl, object Pending)> StartAsync()
    {
        var challenge = await _client.StartLoginAsync(
            new LoginRequest
            {
                ReturnUrl = "/moi",
                Platform = _platform,
                AssuranceLevel = AssuranceLevel.From(_scenario.Level),
            }
        );
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
