namespace FranceConnect.Sdk.Simulator.Tests.Hosting;

/// <summary>The scripted browser with a FranceConnect session already there: what it asks is done, or refused aloud.</summary>
internal sealed class SimulatorBrowserTests
{
    private SimulatorFixture _fixture = null!;
    private SimulatorBrowser _browser = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _fixture = await SimulatorFixture.StartAsync(options =>
        {
            options.Clients.Add(SimulatorFixture.Client("prive", client => client.IsPrivate = true));
            options.Clients.Add(SimulatorFixture.Client("presse", client => client.AllowedPrompts.Add("login")));
        });
        _browser = _fixture.Simulator.CreateBrowser();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        await _fixture.DisposeAsync();
    }

    [TestCase(SimulatorFixture.ClientId, null)]
    [TestCase("prive", null)]
    [TestCase("presse", "login")]
    public async Task CancelAsync_LiveSession_IsCancelledAndTheSessionStays(string client, string? prompt)
    {
        await _browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "test");

        var cancelled = SimulatorFixture.Query(
            await _browser.CancelAsync(_fixture.AuthorizeUrl(("client_id", client), ("prompt", prompt)))
        );

        Assert.That(cancelled["error"], Is.EqualTo("access_denied"));
        Assert.That(cancelled, Does.Not.ContainKey("code"));
        Assert.That(
            await FamilyNameAsync(await _browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "avec_nom_dusage")),
            Is.EqualTo("DUBOIS"),
            "the person of the first login is still signed in"
        );
    }

    [Test]
    public async Task AuthorizeAsync_FaultWithALiveSession_ShowsInThatLoginOnly()
    {
        await _browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "test");

        var faulty = await _browser.AuthorizeAsync(
            _fixture.AuthorizeUrl(),
            "test",
            SimulatorFault.CallbackWithoutIssuer
        );
        var next = await _browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "test");

        Assert.That(SimulatorFixture.Query(faulty), Does.Not.ContainKey("iss"));
        Assert.That(SimulatorFixture.Query(next), Does.ContainKey("iss"));
    }

    [Test]
    public async Task AuthorizeAsync_FaultWithoutAnyPage_SaysThatItCannotShow()
    {
        await _browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "test");
        var url = _fixture.AuthorizeUrl(("client_id", "presse"), ("prompt", "login"));

        Assert.That(
            () => _browser.AuthorizeAsync(url, "test", SimulatorFault.WrongNonce),
            Throws.InvalidOperationException.With.Message.StartsWith("FCS9005").And.Message.Contains("wrong-nonce")
        );
    }

    [Test]
    public async Task AuthorizeAsync_SkippedInformationPageWithoutASession_ShowsTheFault()
    {
        var url = _fixture.AuthorizeUrl(("client_id", "presse"), ("prompt", "login"));

        var callback = await _browser.AuthorizeAsync(url, "test", SimulatorFault.CallbackWithoutIssuer);

        Assert.That(SimulatorFixture.Query(callback), Does.Not.ContainKey("iss"));
    }

    [Test]
    public async Task AuthorizeAsync_IdentityProviderError_ChoosesAgainAndSignsIn()
    {
        var callback = await _browser.AuthorizeAsync(
            _fixture.AuthorizeUrl(),
            "test",
            SimulatorFault.IdentityProviderError
        );

        Assert.That(await FamilyNameAsync(callback), Is.EqualTo("DUBOIS"));
    }

    [Test]
    public async Task AuthorizeAsync_IdentityProviderErrorWithALiveSession_SaysThatItCannotShow()
    {
        await _browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "test");

        Assert.That(
            () => _browser.AuthorizeAsync(_fixture.AuthorizeUrl(), "test", SimulatorFault.IdentityProviderError),
            Throws.InvalidOperationException.With.Message.StartsWith("FCS9005").And.Message.Contains("provider-error")
        );
    }

    [TestCase("discovery-503")]
    [TestCase("jwks-503")]
    [TestCase("jwks-empty")]
    public void AuthorizeAsync_FaultOfASharedDocument_IsRefusedWithTheWayToSwitchIt(string fault) =>
        Assert.That(
            () => _fixture.Simulator.AuthorizeAsync(_fixture.AuthorizeUrl(), "test", SimulatorFault.Find(fault)),
            Throws
                .ArgumentException.With.Message.StartsWith("FCS9005")
                .And.Message.Contains("Faults.Activate")
                .And.Message.Contains("Faults.Once")
        );

    private async Task<string> FamilyNameAsync(Uri callback)
    {
        var tokens = (await _fixture.ExchangeAsync(SimulatorFixture.Query(callback)["code"])).Json;
        var userInfo = await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
        return Tokens.Payload(userInfo.Body)["family_name"]!.GetValue<string>();
    }
}
