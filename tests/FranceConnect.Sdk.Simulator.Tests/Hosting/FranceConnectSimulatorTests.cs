using System.Text;
using Jose;

namespace FranceConnect.Sdk.Simulator.Tests.Hosting;

/// <summary>The public handle: keys, counts, registrations, the scripted browser, the two relaxations.</summary>
internal sealed class FranceConnectSimulatorTests
{
    private SimulatorFixture _fixture = null!;

    [SetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public void StartAsync_Default_ListensOnLoopbackOnly()
    {
        Assert.That(_fixture.Simulator.BaseAddress.Host, Is.EqualTo("127.0.0.1"));
        Assert.That(_fixture.Simulator.Issuer, Is.EqualTo($"{_fixture.Simulator.BaseAddress}api/v2"));
    }

    [Test]
    public async Task RotateKeys_Default_KeepsTheLabelsAndVoidsEarlierTokens()
    {
        var token = (await _fixture.LoginAsync())["id_token"]!.GetValue<string>();

        _fixture.Simulator.RotateKeys();

        Assert.That(await _fixture.VerifiesAsync(token), Is.False);
        var next = (await _fixture.LoginAsync())["id_token"]!.GetValue<string>();
        Assert.That(Tokens.Header(next)["kid"]!.GetValue<string>(), Is.EqualTo("pkcs11:ES256:hsm"));
        Assert.That(await _fixture.VerifiesAsync(next), Is.True);
    }

    [Test]
    public async Task RotateKeys_NewIds_ChangesTheLabel()
    {
        _fixture.Simulator.RotateKeys(keepKeyIds: false);

        var token = (await _fixture.LoginAsync())["id_token"]!.GetValue<string>();

        Assert.That(Tokens.Header(token)["kid"]!.GetValue<string>(), Is.Not.EqualTo("pkcs11:ES256:hsm"));
        Assert.That(await _fixture.VerifiesAsync(token), Is.True);
    }

    [Test]
    public async Task Requests_OneLogin_AreCountedPerEndpoint()
    {
        using var browser = _fixture.OpenBrowser();
        await browser.GetAsync("/.well-known/openid-configuration");
        await browser.GetAsync("/jwks");
        await browser.GetAsync("/jwks");
        var tokens = await _fixture.LoginAsync();
        await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
        var log = _fixture.Simulator.Requests;

        Assert.That(
            (
                log.Count("discovery"),
                log.Count("jwks"),
                log.Count("authorize"),
                log.Count("token"),
                log.Count("userinfo"),
                log.Count("logout")
            ),
            Is.EqualTo((1, 2, 1, 1, 1, 0))
        );
        log.Reset();
        Assert.That(log.Count("token"), Is.Zero);
    }

    [Test]
    public async Task Clients_AddedWhileRunning_CanLogIn()
    {
        _fixture.Simulator.Clients.Add(SimulatorFixture.Client("nouveau"));
        _fixture.Simulator.Clients.AddRedirectUri("nouveau", "https://nouveau.example/cb");

        var callback = await _fixture.Simulator.AuthorizeAsync(
            _fixture.AuthorizeUrl(("client_id", "nouveau"), ("redirect_uri", "https://nouveau.example/cb")),
            "test"
        );

        Assert.That(callback.Host, Is.EqualTo("nouveau.example"));
        Assert.That(_fixture.Simulator.Clients.Remove("nouveau"), Is.True);
        Assert.That(
            () => _fixture.Simulator.AuthorizeAsync(_fixture.AuthorizeUrl(("client_id", "nouveau")), "test"),
            Throws.TypeOf<SimulatorErrorPageException>().With.Property("Code").EqualTo("Y04EA6EF")
        );
    }

    [Test]
    public void Clients_ShortSecret_IsRefusedAsOnThePlatform() =>
        Assert.That(
            () => _fixture.Simulator.Clients.Add(new SimulatorClient { ClientId = "x", ClientSecret = "court" }),
            Throws.ArgumentException.With.Message.StartsWith("FCS9002")
        );

    [Test]
    public async Task AuthorizeAsync_Localhost_IsAcceptedByDefault()
    {
        _fixture.Simulator.Clients.AddRedirectUri(SimulatorFixture.ClientId, "http://localhost:5000/cb");

        var callback = await _fixture.Simulator.AuthorizeAsync(
            _fixture.AuthorizeUrl(("redirect_uri", "http://localhost:5000/cb")),
            "test"
        );

        Assert.That(callback.AbsoluteUri, Does.StartWith("http://localhost:5000/cb?code="));
    }

    [Test]
    public async Task LoginAsync_BetaScope_IsKnownByDefault()
    {
        const string Scope = "openid cnav_participation_familiale_eaje_enfants";

        var tokens = await _fixture.LoginAsync(changes: ("scope", Scope));

        Assert.That(tokens["scope"]!.GetValue<string>(), Is.EqualTo(Scope));
    }

    [Test]
    public async Task LoginAsync_BetaScopeWithoutTheRelaxation_IsDropped()
    {
        await using var strict = await SimulatorFixture.StartAsync(options =>
            options.AllowUnknownProviderScopes = false
        );

        var tokens = await strict.LoginAsync(changes: ("scope", "openid cnav_participation_familiale_eaje_enfants"));

        Assert.That(tokens["scope"]!.GetValue<string>(), Is.EqualTo("openid"));
    }

    [Test]
    public async Task LoginAsync_Hs256Client_SignsWithItsSecret()
    {
        _fixture.Simulator.Clients.Add(SimulatorFixture.Client("hs", client => client.SigningAlgorithm = "HS256"));
        var callback = await _fixture.SignInAsync(changes: ("client_id", "hs"));

        var tokens = (await _fixture.ExchangeAsync(callback["code"], ("client_id", "hs"))).Json;

        var key = Encoding.UTF8.GetBytes(SimulatorFixture.ClientSecret);
        Assert.That(() => JWT.Decode(tokens["id_token"]!.GetValue<string>(), key), Throws.Nothing);
    }

    [Test]
    public async Task AuthorizeAsync_PrivateService_GivesConsent()
    {
        _fixture.Simulator.Clients.Add(SimulatorFixture.Client("prive", client => client.IsPrivate = true));

        var callback = await _fixture.SignInAsync(changes: ("client_id", "prive"));

        Assert.That(callback, Does.ContainKey("code"));
    }

    [Test]
    public async Task Continue_PrivateServiceWithoutConsent_StaysOnThePage()
    {
        _fixture.Simulator.Clients.Add(SimulatorFixture.Client("prive", client => client.IsPrivate = true));
        using var browser = _fixture.OpenBrowser();
        var page = await browser.ReachInformationPageAsync(_fixture.AuthorizeUrl(("client_id", "prive")));

        var answer = await browser.SubmitAsync(page);

        Assert.That(answer.Status, Is.EqualTo(303));
        Assert.That(answer.Location, Does.EndWith("/consent"));
    }

    [Test]
    public async Task CreateBrowser_SecondLogin_IsSingleSignOn()
    {
        using var browser = _fixture.Simulator.CreateBrowser();
        await browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "test");

        var callback = await browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "avec_nom_dusage");

        var tokens = (await _fixture.ExchangeAsync(SimulatorFixture.Query(callback)["code"])).Json;
        var userInfo = await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
        Assert.That(
            Tokens.Payload(userInfo.Body)["family_name"]!.GetValue<string>(),
            Is.EqualTo("DUBOIS"),
            "the person of the first login is still signed in"
        );
    }

    [Test]
    public async Task LogoutAsync_ThenAuthorize_AsksWhoAgain()
    {
        using var browser = _fixture.Simulator.CreateBrowser();
        var callback = SimulatorFixture.Query(await browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "test"));
        var hint = (await _fixture.ExchangeAsync(callback["code"])).Json["id_token"];
        var end = await browser.LogoutAsync(new Uri($"{_fixture.Simulator.Issuer}/session/end?id_token_hint={hint}"));

        var again = SimulatorFixture.Query(await browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "avec_nom_dusage"));

        Assert.That(end.AbsolutePath, Is.EqualTo("/api/v2/session/end/success"));
        var tokens = (await _fixture.ExchangeAsync(again["code"])).Json;
        var userInfo = await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
        Assert.That(Tokens.Payload(userInfo.Body)["family_name"]!.GetValue<string>(), Is.EqualTo("MERCIER"));
    }

    [Test]
    public void AuthorizeAsync_UnknownPersona_SaysWhich() =>
        Assert.That(
            () => _fixture.Simulator.AuthorizeAsync(_fixture.AuthorizeUrl(), "personne"),
            Throws.ArgumentException.With.Message.StartsWith("FCS9004")
        );

    [Test]
    public void AuthorizeAsync_Cancelled_Stops() =>
        Assert.That(
            () =>
                _fixture.Simulator.AuthorizeAsync(
                    _fixture.AuthorizeUrl(),
                    "test",
                    cancellationToken: new CancellationToken(canceled: true)
                ),
            Throws.InstanceOf<OperationCanceledException>()
        );

    [Test]
    public async Task Post_HugeBody_IsRefused()
    {
        using var browser = _fixture.OpenBrowser();

        var answer = await browser.PostAsync(
            "/token",
            [KeyValuePair.Create("code", (string?)new string('x', 100_000))]
        );

        Assert.That(answer.Status, Is.EqualTo(413));
    }

    [Test]
    public async Task ExchangeAsync_SameCodeAtOnce_RedeemsItOnce()
    {
        var callback = await _fixture.SignInAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _fixture.ExchangeAsync(callback["code"])));

        Assert.That(answers.Count(answer => answer.Status == 200), Is.EqualTo(1));
    }

    [TestCase("simulateur.css", "text/css; charset=utf-8")]
    [TestCase("simulateur.js", "text/javascript; charset=utf-8")]
    public async Task Assets_Pages_AreServedByTheSimulator(string name, string contentType)
    {
        using var browser = _fixture.OpenBrowser();

        var answer = await browser.GetAsync($"/simulateur/{name}");

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, contentType)));
        Assert.That(answer.Body, Is.Not.Empty);
    }
}
