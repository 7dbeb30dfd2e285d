using FranceConnect.Sdk.Browser.Tests.Running;
using FranceConnect.Sdk.Simulator;
using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests.Plus;

/// <summary>The portal changes the key FranceConnect+ encrypts for, FranceConnect+ the keys it signs with: the citizen sees nothing of it.</summary>
[TestFixture]
public sealed class KeyRotationTests() : BrowserTest(Desktop)
{
    private const string ClientId = "portail";

    /// <summary>The portal does not read its keys again for every unknown name: once in five seconds.</summary>
    private static readonly TimeSpan CoolDown = TimeSpan.FromSeconds(6);

    private static readonly DecryptionKey Old = DecryptionKey.Generate(keyId: "2026-01");
    private static readonly DecryptionKey Young = DecryptionKey.Generate(keyId: "2026-07");

    private string _path = null!;
    private FranceConnectSimulator _provider = null!;
    private Portal _portal = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _path = Path.GetTempFileName();
        await PublishAsync(Old);
        _provider = await FranceConnectSimulator.StartAsync(options => options.Clients.Add(Client()));
        _portal = await Portal.StartAsync(
            ("FranceConnect:Issuer", _provider.PlusIssuer),
            ("FranceConnect:Platform", "FranceConnectPlus"),
            ("FranceConnect:ClientId", ClientId),
            ("FranceConnect:ClientSecret", Client().ClientSecret),
            ("FranceConnect:DecryptionKeysPath", _path)
        );
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _portal?.Dispose();
        if (_provider is not null)
            await _provider.DisposeAsync();
        File.Delete(_path);
    }

    [Test]
    public async Task Journey_BothSidesChangeTheirKeys_LosesNoLogin()
    {
        Register(client => client.JwksUri = new Uri(Here("/franceconnect/jwks")));
        await SignInAndOutAsync();
        Assert.That(await PublishedAsync(), Does.Contain(Old.KeyId).And.Not.Contain(Young.KeyId));

        await PublishAsync(Young, Old);
        await Task.Delay(CoolDown);
        Register(client => client.Jwks = $"{{\"keys\":[{Young.ToPublicJwk()}]}}"); // as another node of the portal publishes it
        _provider.RotateKeys(keepKeyIds: false);
        await SignInAndOutAsync();
        Assert.That(await PublishedAsync(), Does.Contain(Old.KeyId).And.Contain(Young.KeyId));
        Assert.That(_provider.Requests.Count("plus-jwks"), Is.EqualTo(2), "the portal took the new signing key");

        Register(client => client.JwksUri = new Uri(Here("/franceconnect/jwks")));
        _provider.RotateKeys(keepKeyIds: true);
        await SignInAndOutAsync();
    }

    private async Task SignInAndOutAsync()
    {
        await Page.GotoAsync(Here("/"));
        await FranceConnectButton(Page).ClickAsync();
        await Page.GetByTestId("persona-test").ClickAsync();
        await Page.GetByTestId("continue").ClickAsync();
        await Page.ArriveAtAsync(Here("/moi"));
        Assert.That(await Page.GetByTestId("family-name").TextContentAsync(), Is.EqualTo("DUBOIS"));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).First.ClickAsync();
        await Page.ArriveAtAsync(Here("/"));
    }

    private async Task<string> PublishedAsync() =>
        await (await Context.APIRequest.GetAsync(Here("/franceconnect/jwks"))).TextAsync();

    private Task PublishAsync(params DecryptionKey[] keys) =>
        File.WriteAllTextAsync(_path, $"{{\"keys\":[{string.Join(',', keys.Select(key => key.ToPrivateJwk()))}]}}");

    private void Register(Action<SimulatorClient> change)
    {
        var client = Client();
        client.Jwks = null;
        change(client);
        client.RedirectUris.Add(Here("/signin-franceconnect"));
        client.PostLogoutRedirectUris.Add(Here("/signout-callback-franceconnect"));
        _provider.Clients.Add(client);
    }

    private static SimulatorClient Client() =>
        new()
        {
            ClientId = ClientId,
            ClientSecret = "secret-de-test-du-portail-famille-0123456789abcdef",
            Platform = SimulatorPlatform.FranceConnectPlus,
            Jwks = $"{{\"keys\":[{Old.ToPublicJwk()}]}}",
        };

    private string Here(string path) => new Uri(_portal.Address, path).AbsoluteUri;
}
