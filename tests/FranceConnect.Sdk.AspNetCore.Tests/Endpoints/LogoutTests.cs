using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;

namespace FranceConnect.Sdk.AspNetCore.Tests.Endpoints;

internal sealed class LogoutTests
{
    private Site _site = null!;
    private Browser _browser = null!;

    [SetUp]
    public async Task Open()
    {
        _site = await Site.StartAsync();
        _browser = _site.OpenBrowser();
        await _browser.LoginAsync();
    }

    [TearDown]
    public async Task Close()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Post_SignedIn_SignsOutHereAndAtFranceConnectAndComesHome()
    {
        var logout = await _browser.PostAsync("/franceconnect/logout");

        Assert.That(logout.Location, Does.StartWith($"{Platform.Simulator.Issuer}/session/end?"));
        Assert.That(logout.QueryOf("id_token_hint"), Does.StartWith("eyJ"));
        Assert.That(
            logout.QueryOf("post_logout_redirect_uri"),
            Is.EqualTo($"{Site.Origin}/signout-callback-franceconnect")
        );
        Assert.That(_browser.SessionCookies, Is.Empty);
        var back = await _browser.LogoutAsync(logout.LocationUri);
        var home = await _browser.GetAsync(back.AbsoluteUri);
        Assert.That(home.Location, Is.EqualTo("/"));
        Assert.That(_browser.Cookies.GetCookieHeader(new Uri(Site.Origin)), Is.Empty);
    }

    [Test]
    public async Task Get_SignedIn_IsRefusedAndKeepsTheSession()
    {
        var page = await _browser.GetAsync("/franceconnect/logout");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That((await _browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("Sec-Fetch-Site", "cross-site", false)]
    [TestCase("Sec-Fetch-Site", "same-site", false)]
    [TestCase("Sec-Fetch-Site", "same-origin", true)]
    [TestCase("Origin", "https://evil.example.test", false)]
    [TestCase("Origin", Site.Origin, true)]
    [TestCase("Origin", "null", true)]
    public async Task Post_FromAnotherSite_IsRefusedAndKeepsTheSession(string header, string value, bool accepted)
    {
        _browser.Headers[header] = value;

        var page = await _browser.PostAsync("/franceconnect/logout");

        Assert.That(page.Status, Is.EqualTo(accepted ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest));
        Assert.That(_browser.SessionCookies, accepted ? Is.Empty : Is.Not.Empty);
    }

    [Test]
    public async Task Post_SignedOut_GoesHomeWithoutFranceConnect()
    {
        using var stranger = _site.OpenBrowser();

        Assert.That((await stranger.PostAsync("/franceconnect/logout")).Location, Is.EqualTo("/"));
    }

    [TestCase("?state=inconnu")]
    [TestCase("?state={state}&state=y")]
    [TestCase("")]
    public async Task PostLogoutCallback_WrongState_GoesHomeAndTouchesNothing(string query)
    {
        var logout = await _browser.PostAsync("/franceconnect/logout");
        await _browser.LoginAsync();

        var page = await _browser.GetAsync(
            "/signout-callback-franceconnect"
                + query.Replace("{state}", logout.QueryOf("state"), StringComparison.Ordinal)
        );

        Assert.That(page.Location, Is.EqualTo("/"));
        Assert.That(page.SetCookies, Is.Empty);
        Assert.That((await _browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
