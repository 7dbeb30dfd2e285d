namespace FranceConnect.Sdk.Simulator.Tests.Providers.Dgfip;

internal sealed class DgfipTokenTests
{
    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _fixture = await SimulatorFixture.StartAsync(options =>
        {
            var narrow = new SimulatorDgfipClient { ClientId = "mairie", ClientSecret = "s:e+c%r é" };
            narrow.Scopes.Clear();
            narrow.Scopes.Add("RessourceIR");
            options.DgfipClients.Add(narrow);
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task Token_DemoClient_LivesAnHour()
    {
        var answer = await _fixture.AskDgfipTokenAsync(changes: ("scope", "RessourceIR RessourceTHPrincipale"));

        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        Assert.That(answer.Json["token_type"]!.GetValue<string>(), Is.EqualTo("Bearer"));
        Assert.That(answer.Json["expires_in"]!.GetValue<int>(), Is.EqualTo(3600));
        Assert.That(answer.Json["scope"]!.GetValue<string>(), Is.EqualTo("RessourceIR RessourceTHPrincipale"));
        Assert.That(answer.Headers["cache-control"], Is.EqualTo("no-store"));
    }

    [TestCase("demonstration-impot-particulier:autre")]
    [TestCase("demonstration-impot-particulier")]
    [TestCase("inconnu:secret-dgfip-de-demonstration-0123456789")]
    [TestCase(":")]
    public async Task Token_WrongCredentials_Is401WithChallenge(string credentials)
    {
        var answer = await _fixture.AskDgfipTokenAsync(credentials);

        Assert.That((answer.Status, Error(answer)), Is.EqualTo((401, "invalid_client")));
        Assert.That(answer.Headers["www-authenticate"], Does.StartWith("Basic"));
    }

    [Test]
    public async Task Token_CredentialsInTheBodyOnly_Is401()
    {
        using var browser = _fixture.OpenBrowser();

        var answer = await browser.PostAsync(
            new Uri(_fixture.Simulator.DgfipAddress, "token").AbsoluteUri,
            new Dictionary<string, string?>
            {
                ["grant_type"] = "client_credentials",
                ["scope"] = "RessourceIR",
                ["client_id"] = SimulatorDgfipClient.DemoClientId,
                ["client_secret"] = SimulatorDgfipClient.DemoClientSecret,
            }
        );

        Assert.That((answer.Status, Error(answer)), Is.EqualTo((401, "invalid_client")));
    }

    [TestCase("grant_type", "authorization_code", "unsupported_grant_type")]
    [TestCase("grant_type", null, "invalid_request")]
    [TestCase("scope", null, "invalid_scope")]
    [TestCase("scope", "RessourceLEP", "invalid_scope")]
    [TestCase("scope", "ressourceir", "invalid_scope")]
    public async Task Token_WrongMember_Is400(string name, string? value, string error)
    {
        var answer = await _fixture.AskDgfipTokenAsync(changes: (name, value));

        Assert.That((answer.Status, Error(answer)), Is.EqualTo((400, error)));
    }

    [Test]
    public async Task Token_OwnClient_GetsItsOwnScopesOnly()
    {
        var encoded = $"mairie:{Uri.EscapeDataString("s:e+c%r é")}";

        var own = await _fixture.AskDgfipTokenAsync(encoded, ("scope", "RessourceIR"));
        var other = await _fixture.AskDgfipTokenAsync(encoded, ("scope", "RessourceIR RessourceIRDerniere"));

        Assert.That((own.Status, other.Status, Error(other)), Is.EqualTo((200, 400, "invalid_scope")));
    }

    [Test]
    public async Task Token_OversizedBody_Is413InJson()
    {
        var answer = await _fixture.AskDgfipTokenAsync(changes: ("padding", new string('x', 70_000)));

        Assert.That(answer.Status, Is.EqualTo(413));
        Assert.That(answer.Json["error_description"]!.GetValue<string>(), Does.StartWith("FCS9007"));
    }

    [TestCase("", "secret")]
    [TestCase("client", "")]
    public void StartAsync_IncompleteClient_IsRefused(string id, string secret) =>
        Assert.That(
            () =>
                SimulatorFixture.StartAsync(options =>
                    options.DgfipClients.Add(new SimulatorDgfipClient { ClientId = id, ClientSecret = secret })
                ),
            Throws.ArgumentException.With.Message.StartsWith("FCS9002")
        );

    private static string? Error(Answer answer) => answer.Json["error"]?.GetValue<string>();
}
