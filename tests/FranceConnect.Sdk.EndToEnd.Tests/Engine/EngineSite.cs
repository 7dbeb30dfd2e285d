using System.Web;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Provider;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.EndToEnd.Tests.Engine;

/// <summary>A site made of the engine's public API alone, and one citizen's browser in front of it.</summary>
internal sealed class EngineSite : IDisposable
{
    private readonly ServiceProvider _services;

    private readonly FranceConnectPlatform _platform;

    public EngineSite(string clientId = ForeignPlatform.Es256Client, string algorithm = "ES256", string? secret = null)
        : this(FranceConnectPlatform.FranceConnect, clientId, algorithm, secret) { }

    private EngineSite(
        FranceConnectPlatform platform,
        string clientId,
        string algorithm = "ES256",
        string? secret = null,
        DecryptionKey? key = null
    )
    {
        _platform = platform;
        var services = new ServiceCollection();
        services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.Custom(ForeignPlatform.Proxy.Issuer, platform);
            if (key is not null)
                options.DecryptionKeys.Add(key);
            options.ClientId = clientId;
            options.ClientSecret = secret ?? ForeignProvider.ClientSecret;
            options.SigningAlgorithm = algorithm;
            options.RedirectUri = ForeignPlatform.Callback;
            options.PostLogoutRedirectUri = ForeignPlatform.PostLogout;
        });
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredService<IFranceConnectClient>();
    }

    /// <summary>The site of a client that has its tokens encrypted; with another key than its own if told so.</summary>
    public static EngineSite OfPlus(string algorithm, DecryptionKey? key = null) =>
        new(
            FranceConnectPlatform.FranceConnectPlus,
            ForeignPlatform.PlusClient(algorithm),
            key: key ?? ForeignPlatform.PlusKey(algorithm)
        );

    public IFranceConnectClient Client { get; }

    public ScriptedBrowser Browser { get; } = new();

    /// <summary>From the button to the result.</summary>
    public async Task<LoginResult> SignInAsync(LoginRequest? request = null)
    {
        var (query, state) = await GoToCallbackAsync(request);
        return await CompleteAsync(query, state);
    }

    /// <summary>From the button to the door of the callback: its query string, and the state the site kept under it.</summary>
    public async Task<(string Query, LoginState? State)> GoToCallbackAsync(LoginRequest? request = null)
    {
        var challenge = await Client.StartLoginAsync(request ?? new LoginRequest { Platform = _platform });
        var visit = await Browser.GoAsync(challenge.AuthorizeUrl, ForeignPlatform.Callback);
        Assert.That(visit.Address.GetLeftPart(UriPartial.Path), Is.EqualTo(ForeignPlatform.Callback), visit.Body);
        var isKept = HttpUtility.ParseQueryString(visit.Address.Query)["state"] == challenge.StateParameter;
        return (visit.Address.Query, isKept ? challenge.State : null);
    }

    public Task<LoginResult> CompleteAsync(string query, LoginState? state) =>
        Client.CompleteLoginAsync(LoginCallback.FromQueryString(query), state);

    public void Dispose()
    {
        Browser.Dispose();
        _services.Dispose();
    }
}
