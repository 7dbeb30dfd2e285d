using FranceConnect.Sdk.Simulator.Tests.Fidelity;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator.Tests;

/// <summary>One simulator, two platforms: what one has issued is unknown to the other. The service is registered on both.</summary>
internal sealed class PlatformIsolationTests
{
    private const string PlusOnly = "service-de-plus-seulement";
    private const string StandardOnly = "service-de-franceconnect-seulement";

    private SimulatorFixture _fixture = null!;

    [SetUp]
    public async Task StartAsync() =>
        _fixture = await SimulatorFixture.StartPlusAsync(options =>
        {
            options.Clients.Add(SimulatorFixture.Client(SimulatorFixture.ClientId));
            options.Clients.Add(SimulatorFixture.Client(StandardOnly));
            options.Clients.Add(SimulatorFixture.PlusClient(PlusOnly));
            options.DataProviders.Add(DataProviderKeys.Registration);
        });

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public void PlusIssuer_Address_IsUnderThePlatformsOwnPath() =>
        Assert.That(
            _fixture.Simulator.PlusIssuer,
            Is.EqualTo($"{_fixture.Simulator.BaseAddress}plus/api/v2").And.Not.EqualTo(_fixture.Simulator.Issuer)
        );

    [Test]
    public async Task Authorize_ServiceOfTheOtherPlatform_IsUnknown()
    {
        using var plus = _fixture.OpenBrowser();
        using var standard = new Browser(_fixture.Simulator);

        var onPlus = await plus.GetAsync(_fixture.AuthorizeUrl(("client_id", StandardOnly)).AbsoluteUri);
        var onStandard = await standard.GetAsync(StandardUrl(("client_id", PlusOnly)).AbsoluteUri);

        Assert.That((onPlus.Status, onPlus.Code), Is.EqualTo((400, "Y04EA6EF")));
        Assert.That((onStandard.Status, onStandard.Code), Is.EqualTo((400, "Y04EA6EF")));
    }

    [Test]
    public async Task Exchange_CodeOfTheOtherPlatform_IsUnknown()
    {
        using var standard = new Browser(_fixture.Simulator);
        var ofPlus = (await _fixture.SignInAsync())["code"];
        var ofStandard = await StandardCodeAsync();

        var onStandard = await standard.PostAsync("/token", Exchange(ofPlus));
        var onPlus = await _fixture.ExchangeAsync(ofStandard);

        Assert.That((onStandard.Status, onStandard.Code), Is.EqualTo((400, "Y049E20B")));
        Assert.That((onPlus.Status, onPlus.Code), Is.EqualTo((400, "Y049E20B")));
        Assert.That((await _fixture.ExchangeAsync(ofPlus)).Status, Is.EqualTo(200), "and it is not spent");
    }

    [Test]
    public async Task UserInfo_TokenOfTheOtherPlatform_IsUnknown()
    {
        using var standard = new Browser(_fixture.Simulator);
        var token = (await _fixture.LoginAsync())["access_token"]!.GetValue<string>();
        var answer = await standard.PostAsync("/token", Exchange(await StandardCodeAsync()));
        var ofStandard = answer.Json["access_token"]!.GetValue<string>();

        var onStandard = await standard.GetAsync("/userinfo", ("Authorization", $"Bearer {token}"));
        var onPlus = await _fixture.UserInfoAsync(ofStandard);

        Assert.That((onStandard.Status, onStandard.Code), Is.EqualTo((401, "Y040001")));
        Assert.That((onPlus.Status, onPlus.Code), Is.EqualTo((401, "Y040001")));
        Assert.That((await _fixture.UserInfoAsync(token)).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task CheckToken_TokenOfTheOtherPlatform_IsInactive()
    {
        using var standard = new Browser(_fixture.Simulator);
        var token = (await _fixture.LoginAsync())["access_token"]!.GetValue<string>();

        var onStandard = await standard.PostAsync(
            "/checktoken",
            [
                KeyValuePair.Create("token", (string?)token),
                KeyValuePair.Create("client_id", (string?)DataProviderKeys.ProviderId),
                KeyValuePair.Create("client_secret", (string?)DataProviderKeys.ProviderSecret),
            ]
        );

        CheckTokenRows.Inactive(onStandard, _fixture);
        var onPlus = await CheckTokenRows.CheckAsync(_fixture, token);
        Assert.That(
            Tokens.Text(DataProviderKeys.Decrypt(onPlus.Body), 0),
            Is.EqualTo("""{"alg":"ES256","kid":"pkcs11:hsm"}"""),
            "FranceConnect+ has one key"
        );
    }

    [Test]
    public async Task ApiParticulier_TokenOfFranceConnectPlus_IsUnknown()
    {
        using var caller = new Browser(_fixture.Simulator);
        var token = (await _fixture.LoginAsync())["access_token"]!.GetValue<string>();

        var answer = await caller.GetAsync(
            $"{_fixture.Simulator.ApiParticulierAddress}/v3/dss/quotient_familial/france_connect?recipient={SimulatorApiParticulierToken.DemoSiret}",
            ("Authorization", $"Bearer {token}")
        );

        Assert.That(answer.Status, Is.EqualTo(401), answer.Body);
    }

    [Test]
    public async Task Login_BothPlatformsInOneBrowser_KeepTheirSessionsApart()
    {
        using var browser = _fixture.Simulator.CreateBrowser();
        await browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "test");

        var ofStandard = await browser.AuthorizeAsync(StandardUrl(), "avec_nom_dusage");
        var ofPlus = await browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "naissance_Maroc");

        var tokens = (await _fixture.ExchangeAsync(SimulatorFixture.Query(ofPlus)["code"])).Json;
        var userInfo = await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
        Assert.That(SimulatorFixture.Query(ofStandard)["iss"], Is.EqualTo(_fixture.Simulator.Issuer));
        Assert.That(
            Tokens.Payload(Tokens.Open(userInfo.Body))["family_name"]!.GetValue<string>(),
            Is.EqualTo("DUBOIS"),
            "single sign-on of the first login, on its own platform"
        );
    }

    [Test]
    public async Task Cookies_BothPlatformsInOneBrowser_AreBoundToTheirPaths()
    {
        using var browser = _fixture.OpenBrowser();
        await browser.OpenAsync(_fixture.AuthorizeUrl());
        await browser.OpenAsync(StandardUrl());

        var sessions = browser.Cookies.GetAllCookies().Where(cookie => cookie.Name == "fc_session_id").ToList();

        Assert.That(sessions.Select(cookie => cookie.Path), Is.EquivalentTo(["/plus/api/v2", "/api/v2"]));
        Assert.That(sessions.Select(cookie => cookie.Value), Is.Unique);
    }

    [Test]
    public async Task Logout_HintOfTheOtherPlatform_DoesNotVerify()
    {
        var hint = Tokens.Open((await _fixture.LoginAsync())["id_token"]!.GetValue<string>());
        using var standard = new Browser(_fixture.Simulator);

        var answer = await standard.GetAsync($"/session/end?id_token_hint={hint}");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, "Y045AFAE")));
    }

    [Test]
    public async Task LogoutAsync_SignedTokenOfFranceConnectPlus_ReachesTheServiceAndRevokes()
    {
        using var browser = _fixture.Simulator.CreateBrowser();
        var callback = SimulatorFixture.Query(await browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "test"));
        var tokens = (await _fixture.ExchangeAsync(callback["code"])).Json;
        var hint = Tokens.Open(tokens["id_token"]!.GetValue<string>());

        var end = await browser.LogoutAsync(
            new Uri(
                $"{_fixture.Issuer}/session/end?id_token_hint={hint}&post_logout_redirect_uri={SimulatorFixture.PostLogoutUri}&state=fin"
            )
        );

        Assert.That(end.AbsoluteUri, Is.EqualTo($"{SimulatorFixture.PostLogoutUri}?state=fin"));
        var userInfo = await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
        Assert.That((userInfo.Status, userInfo.Code), Is.EqualTo((401, "Y040001")));
    }

    [Test]
    public async Task RotateKeys_BothPlatforms_PublishNewOnesUnderTheSameNames()
    {
        var before = await KeysAsync();

        _fixture.Simulator.RotateKeys();
        var after = await KeysAsync();

        Assert.That(after.Plus, Is.Not.EqualTo(before.Plus).And.Contain("\"pkcs11:hsm\""));
        Assert.That(after.Standard, Is.Not.EqualTo(before.Standard).And.Contain("\"pkcs11:ES256:hsm\""));
        Assert.That(
            await _fixture.VerifiesAsync((await _fixture.LoginAsync())["id_token"]!.GetValue<string>()),
            Is.True
        );
    }

    [Test]
    public async Task Subject_SameEntity_IsTheSameOnBothPlatforms()
    {
        using var standard = new Browser(_fixture.Simulator);
        var answer = await standard.PostAsync("/token", Exchange(await StandardCodeAsync()));
        var plus = await _fixture.LoginAsync();

        Assert.That(
            Tokens.Payload(Tokens.Open(plus["id_token"]!.GetValue<string>()))["sub"]!.GetValue<string>(),
            Is.EqualTo(Tokens.Payload(answer.Json["id_token"]!.GetValue<string>())["sub"]!.GetValue<string>())
        );
    }

    [Test]
    public async Task Requests_OfFranceConnectPlus_AreCountedApart()
    {
        await _fixture.LoginAsync();

        var requests = _fixture.Simulator.Requests;
        Assert.That((requests.Count("plus-token"), requests.Count("token")), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Pages_OfFranceConnectPlus_NameItAndTheLevelAsked()
    {
        using var browser = _fixture.OpenBrowser();

        var choice = await browser.OpenAsync(_fixture.AuthorizeUrl(("acr_values", "eidas3")));
        var error = await browser.GetAsync("/inconnu");

        Assert.That(
            choice.Body,
            Does.Contain("<strong>FranceConnect+</strong>, niveau demandé&nbsp;: eidas3")
                .And.Contain("ce n’est pas FranceConnect+.")
        );
        Assert.That((error.Status, error.Code), Is.EqualTo((404, "Y000404")));
        Assert.That(error.Body, Does.Contain("Simulateur FranceConnect+</title>"));
    }

    [Test]
    public async Task Remove_ServiceOfBothPlatforms_IsForgottenByBoth()
    {
        var clients = _fixture.Simulator.Clients;
        using var plus = _fixture.OpenBrowser();
        using var standard = new Browser(_fixture.Simulator);

        Assert.That(clients.ClientIds.Count(id => id == SimulatorFixture.ClientId), Is.EqualTo(1));
        Assert.That(clients.Remove(SimulatorFixture.ClientId), Is.True);

        Assert.That((await plus.GetAsync(_fixture.AuthorizeUrl().AbsoluteUri)).Code, Is.EqualTo("Y04EA6EF"));
        Assert.That((await standard.GetAsync(StandardUrl().AbsoluteUri)).Code, Is.EqualTo("Y04EA6EF"));
        Assert.That(clients.Remove(SimulatorFixture.ClientId), Is.False);
        Assert.That(
            () => clients.AddRedirectUri(SimulatorFixture.ClientId, "https://autre.example/cb"),
            Throws.InstanceOf<KeyNotFoundException>()
        );
    }

    [Test]
    public async Task AddRedirectUri_ServiceOfBothPlatforms_CountsOnBoth()
    {
        const string Other = "https://autre.example/cb";
        _fixture.Simulator.Clients.AddRedirectUri(SimulatorFixture.ClientId, Other);
        using var plus = _fixture.OpenBrowser();
        using var standard = new Browser(_fixture.Simulator);

        Assert.That(
            (await plus.GetAsync(_fixture.AuthorizeUrl(("redirect_uri", Other)).AbsoluteUri)).Status,
            Is.EqualTo(303)
        );
        Assert.That(
            (await standard.GetAsync(StandardUrl(("redirect_uri", Other)).AbsoluteUri)).Status,
            Is.EqualTo(303)
        );
    }

    private async Task<(string Plus, string Standard)> KeysAsync()
    {
        using var plus = _fixture.OpenBrowser();
        using var standard = new Browser(_fixture.Simulator);
        return ((await plus.GetAsync("/jwks")).Body, (await standard.GetAsync("/jwks")).Body);
    }

    private async Task<string> StandardCodeAsync() =>
        SimulatorFixture.Query(await _fixture.Simulator.AuthorizeAsync(StandardUrl(), "test"))["code"];

    private Uri StandardUrl(params (string Name, string? Value)[] changes)
    {
        var query = SimulatorFixture
            .Query(_fixture.AuthorizeUrl([("acr_values", "eidas1"), .. changes]))
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
        return new Uri(QueryHelpers.AddQueryString($"{_fixture.Simulator.Issuer}/authorize", query));
    }

    private static Dictionary<string, string?> Exchange(string code) =>
        new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = SimulatorFixture.RedirectUri,
            ["client_id"] = SimulatorFixture.ClientId,
            ["client_secret"] = SimulatorFixture.ClientSecret,
        };
}
