using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

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
    public async Task SignOut_OfFranceConnectAlone_EndsItThereAndKeepsTheSessionHere()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Pages = app =>
                app.MapPost(
                    "/autre-parent",
                    async (HttpContext context) =>
                        await context.SignOutAsync(
                            FranceConnectDefaults.AuthenticationScheme,
                            new FranceConnectLogoutProperties((await context.AuthenticateAsync()).Ticket!)
                            {
                                RedirectUri = "/aide",
                            }
                        )
                )
        );
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();

        var logout = await browser.PostAsync("/autre-parent");
        Assert.That(logout.Location, Does.StartWith($"{Platform.Simulator.Issuer}/session/end?"));
        Assert.That(logout.QueryOf("id_token_hint"), Does.StartWith("eyJ"));
        var back = await browser.LogoutAsync(logout.LocationUri);

        Assert.That((await browser.GetAsync(back.AbsoluteUri)).Location, Is.EqualTo("/aide"));
        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task SignOut_OfALoginWithoutAnIdToken_GoesStraightOn()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Pages = app =>
                app.MapPost(
                    "/autre-parent",
                    (HttpContext context) =>
                        context.SignOutAsync(
                            FranceConnectDefaults.AuthenticationScheme,
                            new FranceConnectLogoutProperties(new AuthenticationTicket(context.User, "Cookies"))
                            {
                                RedirectUri = "/aide",
                            }
                        )
                )
        );
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();

        Assert.That((await browser.PostAsync("/autre-parent")).Location, Is.EqualTo("/aide"));
        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public void LogoutProperties_WithoutALogin_AreRefused() =>
        Assert.That(() => new FranceConnectLogoutProperties(null!), Throws.ArgumentNullException);

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
    [TestCase("Origin", "http://portail.example.test", false)]
    [TestCase("Origin", "https://portail.example.test:8443", false)]
    [TestCase("Origin", "file:///", false)]
    [TestCase("Origin", "null", true)]
    public async Task Post_FromAnotherSite_IsRefusedAndKeepsTheSession(string header, string value, bool accepted)
    {
        _browser.Headers[header] = value;

        var page = await _browser.PostAsync("/franceconnect/logout");

        Assert.That(page.Status, Is.EqualTo(accepted ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest));
        Assert.That(_browser.SessionCookies, accepted ? Is.Empty : Is.Not.Empty);
    }

    [TestCase("https", "portail.example.test:443", "https://portail.example.test", true)]
    [TestCase("http", "portail.example.test:80", "http://portail.example.test", true)]
    [TestCase("http", "portail.example.test:443", "https://portail.example.test", false)]
    [TestCase("https", "portail.example.test:443", "http://portail.example.test:443", false)]
    [TestCase("https", "portail.example.test:8443", "https://portail.example.test", false)]
    [TestCase("https", "portail.example.test:8443", "https://portail.example.test:8443", true)]
    [TestCase("https", "portail.example.test:0", "https://portail.example.test", false)]
    [TestCase("https", "", "https://portail.example.test", false)]
    public async Task Post_BehindAProxyThatNamesThePort_IsComparedBySchemeHostAndPort(
        string scheme,
        string host,
        string origin,
        bool accepted
    )
    {
        await using var site = await Site.StartAsync(setup => setup.Front = app => Forward(app, scheme, host));
        using var browser = site.OpenBrowser();
        browser.Headers["Origin"] = origin;

        var page = await browser.PostAsync("/franceconnect/logout");

        Assert.That(page.Status, Is.EqualTo(accepted ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest));
    }

    // What the guide to production says of a session wholly in its cookie.
    [TestCase(false, HttpStatusCode.OK)]
    [TestCase(true, HttpStatusCode.Redirect)]
    public async Task Post_CookieCopiedBefore_OpensUnlessTheSessionIsInAStore(bool isInAStore, HttpStatusCode status)
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Session = options => options.SessionStore = isInAStore ? new SerializedStore() : null
        );
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();
        using var copy = site.OpenBrowser();
        copy.Headers["Cookie"] = browser.Cookies.GetCookieHeader(new Uri(Site.Origin));
        Assert.That((await copy.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));

        await browser.PostAsync("/franceconnect/logout");

        Assert.That((await copy.GetAsync("/moi")).Status, Is.EqualTo(status));
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

    /// <summary>What the application sees once forwarded headers are read.</summary>
    private static void Forward(IApplicationBuilder app, string scheme, string host) =>
        app.Use(
            (context, next) =>
            {
                context.Request.Scheme = scheme;
                context.Request.Host = new HostString(host);
                return next(context);
            }
        );
}
