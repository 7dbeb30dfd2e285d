using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Configured;

/// <summary>Communes of one's own on the simulator, their registration written in each way the configuration knows.</summary>
[TestFixture]
internal sealed class SimulatedRegistrationTests
{
    private const string Secret = "secret-de-test-du-portail-famille-0123456789abcdef";

    private PortalProcess _portal = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _portal = await PortalProcess.StartAsync(
            ("FranceConnect:Tenants:bourg:Host", "bourg.localhost"),
            ("FranceConnect:Tenants:bourg:FranceConnect:ClientId", "section"),
            ("FranceConnect:Tenants:bourg:FranceConnect:ClientSecret", Secret),
            ("FranceConnect:Tenants:ville:Host", "ville.localhost"),
            ("FranceConnect:Tenants:ville:ClientId", "shorthand"),
            ("FranceConnect:Tenants:ville:ClientSecret", Secret),
            ("FranceConnect:Tenants:lac:Host", "lac.localhost"),
            ("FranceConnect:Tenants:lac:FranceConnect:SigningAlgorithm", "RS256"),
            ("FranceConnect:Tenants:mont:Host", "mont.localhost")
        );

    [OneTimeTearDown]
    public void Stop() => _portal?.Dispose();

    [TestCase("bourg", "section")]
    [TestCase("ville", "shorthand")]
    [TestCase("lac", "portail-famille-lac")]
    [TestCase("mont", "portail-famille-mont")]
    public async Task SignIn_AtACommune_UsesItsRegistration(string id, string clientId)
    {
        using var browser = new ScriptedBrowser();
        var host = $"{id}.localhost";

        var login = await browser.AskAsync(_portal.At("/franceconnect/login", host));
        var page = await browser.SignInAsync(_portal.At(PortalBrowsing.Login, host), "test");

        Assert.That(login.Next!.Query, Does.Contain($"client_id={clientId}&").Or.EndsWith($"client_id={clientId}"));
        Assert.That(page.Address, Is.EqualTo(_portal.At("/moi", host)), page.Text);
        Assert.That((await browser.WhoAmIAsync(_portal, host))?["tenant"]?.GetValue<string>(), Is.EqualTo(id));
    }
}
