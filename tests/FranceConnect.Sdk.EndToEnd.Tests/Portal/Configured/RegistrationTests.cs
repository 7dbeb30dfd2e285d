using System.Collections.Specialized;
using System.Net;
using System.Web;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Configured;

/// <summary>One portal with a registration written in every way the configuration knows.</summary>
[TestFixture]
internal sealed class RegistrationTests
{
    private const string Secret = "secret-de-test-du-portail-famille-0123456789abcdef";
    private const string OwnCallback = "https://portail.example/signin-franceconnect";

    private FranceConnectSimulator _provider = null!;
    private PortalProcess _portal = null!;
    private ScriptedBrowser _browser = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _provider = await FranceConnectSimulator.StartAsync();
        _portal = await PortalProcess.StartAsync(
            ("FranceConnect:Environment", "Production"),
            ("FranceConnect:Issuer", _provider.Issuer),
            ("FranceConnect:ClientId", "at-the-top"),
            ("FranceConnect:ClientSecret", Secret),
            ("FranceConnect:RedirectUri", OwnCallback),
            ("FranceConnect:Tenants:court:Host", "court.localhost"),
            ("FranceConnect:Tenants:court:Name", "Court-Exemple"),
            ("FranceConnect:Tenants:court:Siret", "21350238800019"),
            ("FranceConnect:Tenants:court:ClientId", "shorthand"),
            ("FranceConnect:Tenants:court:ClientSecret", Secret),
            ("FranceConnect:Tenants:deux:Host", "deux.localhost"),
            ("FranceConnect:Tenants:deux:FranceConnect:ClientId", "section"),
            ("FranceConnect:Tenants:deux:FranceConnect:ClientSecret", Secret),
            ("FranceConnect:Tenants:deux:FranceConnectPlus:Issuer", _provider.Issuer),
            ("FranceConnect:Tenants:deux:FranceConnectPlus:ClientId", "section-plus"),
            ("FranceConnect:Tenants:deux:FranceConnectPlus:ClientSecret", Secret),
            ("FranceConnect:Tenants:plus:Host", "plus.localhost"),
            ("FranceConnect:Tenants:plus:Issuer", _provider.Issuer),
            ("FranceConnect:Tenants:plus:Platform", "FranceConnectPlus"),
            ("FranceConnect:Tenants:plus:ClientId", "plus-only"),
            ("FranceConnect:Tenants:plus:ClientSecret", Secret)
        );
        _browser = new ScriptedBrowser();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _browser.Dispose();
        _portal.Dispose();
        await _provider.DisposeAsync();
    }

    [TestCase("127.0.0.1", "at-the-top", OwnCallback, "eidas1")]
    [TestCase("court.localhost", "shorthand", null, "eidas1")]
    [TestCase("deux.localhost", "section", null, "eidas1")]
    [TestCase("plus.localhost", "plus-only", null, "eidas2")]
    public async Task Login_AtAHost_UsesItsRegistration(string host, string clientId, string? callback, string level)
    {
        var query = await LoginAsync(host);

        Assert.That(query["client_id"], Is.EqualTo(clientId));
        Assert.That(
            query["redirect_uri"],
            Is.EqualTo(callback ?? _portal.At("/signin-franceconnect", host).AbsoluteUri)
        );
        Assert.That(query["acr_values"], Is.EqualTo(level));
    }

    [Test]
    public async Task Page_AtAHost_NamesItsCommune()
    {
        var page = await _browser.AskAsync(_portal.At("/", "court.localhost"));

        Assert.That(page.Body, Does.Contain("Court-Exemple"));
    }

    [Test]
    public async Task SignInAndOut_WithOverriddenAddresses_SendsThemByteForByte()
    {
        var (callback, postLogout) = ("http://portail.localhost/signin-franceconnect", "http://portail.localhost/fin");
        var client = new SimulatorClient { ClientId = "overridden", ClientSecret = Secret };
        client.RedirectUris.Add(callback);
        client.PostLogoutRedirectUris.Add(postLogout);
        await using var provider = await FranceConnectSimulator.StartAsync(options => options.Clients.Add(client));
        using var portal = await PortalProcess.StartAsync(
            ("FranceConnect:Issuer", provider.Issuer),
            ("FranceConnect:ClientId", client.ClientId),
            ("FranceConnect:ClientSecret", Secret),
            ("FranceConnect:RedirectUri", callback),
            ("FranceConnect:PostLogoutRedirectUri", postLogout)
        );
        using var browser = new ScriptedBrowser();

        var door = await browser.SignInAsync(portal.At(PortalBrowsing.Login), "test", callback);
        var mine = await browser.GoAsync(portal.At(door.Address.PathAndQuery));
        var end = await browser.SignOutAsync(mine, postLogout);

        Assert.That(mine.Address, Is.EqualTo(portal.At("/moi")));
        Assert.That(end.Address.GetLeftPart(UriPartial.Path), Is.EqualTo(postLogout));
    }

    private async Task<NameValueCollection> LoginAsync(string host)
    {
        var login = await _browser.AskAsync(_portal.At("/franceconnect/login", host));
        Assert.That(login.Status, Is.EqualTo(HttpStatusCode.Redirect), login.Body);
        Assert.That(login.Next!.AbsoluteUri, Does.StartWith(_provider.Issuer + "/authorize?"));
        return HttpUtility.ParseQueryString(login.Next.Query);
    }
}
