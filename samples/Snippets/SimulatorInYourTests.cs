using System.Net;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

/// <summary>A vendor's own tests: the application in memory, FranceConnect on loopback, no browser.</summary>
public sealed class SimulatorInYourTests
{
    private WebApplicationFactory<Program> _application = null!;
    private FranceConnectSimulator _simulator = null!;
    private HttpClient _browser = null!;

    [SetUp]
    public void Start()
    {
        _application = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
            host.UseSetting("environment", "Development")
        );
        _browser = _application.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        _simulator = _application.Services.GetRequiredService<FranceConnectSimulator>();
        _simulator.Clients.AddRedirectUri(SimulatorClient.DemoClientId, "http://localhost/signin-franceconnect");
    }

    [TearDown]
    public async Task Stop()
    {
        _browser.Dispose();
        await _application.DisposeAsync();
    }

    [Test]
    public async Task Login_Citizen_IsGreeted()
    {
        var callback = await _simulator.AuthorizeAsync(await ChallengeAsync(), "test");
        var signedIn = await _browser.GetAsync(callback);

        Assert.That(signedIn.Headers.Location?.ToString(), Is.EqualTo("/moi"));
        Assert.That(await _browser.GetStringAsync("/moi"), Does.Contain("Angela Claire Louise DUBOIS"));
    }

    [Test]
    public async Task Login_ForgedUserInfo_IsRefused()
    {
        var callback = await _simulator.AuthorizeAsync(
            await ChallengeAsync(),
            "test",
            SimulatorFault.ForgedUserInfoSignature
        );
        var refused = await _browser.GetAsync(callback);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("FCS30"));
    }

    private async Task<Uri> ChallengeAsync()
    {
        var start = await _browser.GetAsync("/franceconnect/login?returnUrl=%2Fmoi");
        return start.Headers.Location!;
    }
}
