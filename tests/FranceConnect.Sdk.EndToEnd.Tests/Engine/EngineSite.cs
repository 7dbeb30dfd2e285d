using System.Web;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.EndToEnd.Tests.Provider;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.EndToEnd.Tests.Engine;

/// <summary>A site made of the engine's public API alone, and one citizen's browser in front of it.</summary>
internal sealed class EngineSite : IDisposable
{
    private readonly ServiceProvider _services;

    public EngineSite(string clientId = ForeignPlatform.Es256Client, string algorithm = "ES256", string? secret = null)
    {
        var services = new ServiceCollection();
        services.AddFranceConnect(options =>
        {
            options.Environment = FranceConnectEnvironment.Custom(ForeignPlatform.Proxy.Issuer);
            options.ClientId = clientId;
            options.ClientSecret = secret ?? ForeignProvider.ClientSecret;
            options.SigningAlgorithm = algorithm;
            options.RedirectUri = ForeignPlatform.Callback;
            options.PostLogoutRedirectUri = ForeignPlatform.PostLogout;
        });
        _services = services.BuildServiceProvider();
        Client = _services.GetRequiredService<IFranceConnectClient>();
    }

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
        var challenge = await Client.StartLoginAsync(request ?? new LoginRequest());
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
