using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

/// <summary>What browsers do to a callback in the field: twice, late, elsewhere, without their cookies.</summary>
internal sealed class CallbackRaceTests
{
    private Site _site = null!;
    private Browser _browser = null!;
    private FakeTimeProvider _time = null!;

    [SetUp]
    public async Task Open()
    {
        _time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        _site = await Site.StartAsync(setup => setup.Services = services => services.AddSingleton<TimeProvider>(_time));
        _browser = _site.OpenBrowser();
    }

    [TearDown]
    public async Task Close()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Callback_ReplayedInTheBrowserItSignedIn_GoesOnToReturnUrl()
    {
        var callback = await _browser.AuthorizeAsync(await _browser.StartAsync("/moi?page=2"));
        await _browser.GetAsync(callback);

        var replay = await _browser.GetAsync(callback);

        Assert.That(replay.Location, Is.EqualTo("/moi?page=2"));
        Assert.That(replay.SetCookies, Is.Empty);
    }

    [Test]
    public async Task Callback_ReplayedInAnotherBrowser_IsRefused()
    {
        var callback = await _browser.AuthorizeAsync(await _browser.StartAsync());
        await _browser.GetAsync(callback);
        using var stranger = _site.OpenBrowser();

        var replay = await stranger.GetAsync(callback);

        FailurePages.AssertIs(replay, "FCS2002");
        Assert.That(stranger.SessionCookies, Is.Empty);
    }

    [Test]
    public async Task Callback_ReplayedAfterAnotherLoginInTheSameBrowser_IsRefusedAndKeepsTheSession()
    {
        var first = await _browser.AuthorizeAsync(await _browser.StartAsync());
        await _browser.GetAsync(first);
        await _browser.LoginAsync();
        var session = _browser.SessionCookies[0].Value;

        var replay = await _browser.GetAsync(first);

        FailurePages.AssertIs(replay, "FCS2002");
        Assert.That(_browser.SessionCookies.Single().Value, Is.EqualTo(session));
    }

    [Test]
    public async Task Callback_TwoTabs_EachGoesOnToItsOwnPage()
    {
        var tabA = await _browser.StartAsync("/moi?onglet=a");
        var tabB = await _browser.StartAsync("/moi?onglet=b");

        var first = await _browser.GetAsync(await _browser.AuthorizeAsync(tabB));
        var second = await _browser.GetAsync(await _browser.AuthorizeAsync(tabA));

        Assert.That(first.Location, Is.EqualTo("/moi?onglet=b"));
        Assert.That(second.Location, Is.EqualTo("/moi?onglet=a"));
    }

    [Test]
    public async Task Callback_CookiesLost_IsAClearPageThatStartsAgain()
    {
        var callback = await _browser.AuthorizeAsync(await _browser.StartAsync());
        using var amnesiac = _site.OpenBrowser();

        var page = await amnesiac.GetAsync(callback);

        FailurePages.AssertIs(page, "FCS2002");
        Assert.That((await amnesiac.LoginAsync()).SetsSession, Is.True);
    }

    [Test]
    public async Task Callback_BackButtonAfterLogout_IsRefused()
    {
        var callback = await _browser.AuthorizeAsync(await _browser.StartAsync());
        await _browser.GetAsync(callback);
        await _browser.PostAsync("/franceconnect/logout");

        var replay = await _browser.GetAsync(callback);

        FailurePages.AssertIs(replay, "FCS2002");
        Assert.That((await _browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [TestCase("?code=x&state=y", "FCS2002")]
    [TestCase("?code=x", "FCS2002")]
    [TestCase("?error=access_denied&state=y", "FCS2002")]
    [TestCase("?error=access_denied&state=undefined", "FCS2002")]
    [TestCase("?error=invalid_idp_hint&state=undefined", "FCS2003")]
    [TestCase("", "FCS2001")]
    [TestCase("?state={state}", "FCS2001")]
    [TestCase("?code=x&code=y&state={state}", "FCS2001")]
    [TestCase("?code=x&error=y&state={state}", "FCS2001")]
    [TestCase("?code=x&state={state}&state=y", "FCS2001")]
    public async Task Callback_Forged_TouchesNeitherTheSessionNorThePendingLogin(string query, string code)
    {
        await _browser.LoginAsync();
        var session = _browser.SessionCookies.Single().Value;
        var pending = await _browser.StartAsync("/moi?suite=1");
        var state = System.Web.HttpUtility.ParseQueryString(pending.Query)["state"];

        var forged = await _browser.GetAsync(
            "/signin-franceconnect" + query.Replace("{state}", state, StringComparison.Ordinal)
        );

        FailurePages.AssertIs(forged, code);
        Assert.That(forged.SetCookies, Is.Empty);
        Assert.That(_browser.SessionCookies.Single().Value, Is.EqualTo(session));
        var real = await _browser.GetAsync(await _browser.AuthorizeAsync(pending));
        Assert.That(real.Location, Is.EqualTo("/moi?suite=1"));
    }

    [Test]
    public async Task Callback_ForgedCookie_IsRefusedWithoutA500(
        [Values("", "abc", "CfDJ8Pabcdef", "é=;")] string value
    )
    {
        var start = await _browser.StartAsync();
        var callback = await _browser.AuthorizeAsync(start);
        using var forger = _site.OpenBrowser();
        forger.Headers["Cookie"] = $"{_browser.PendingLogins.Single().Name}={value}";

        FailurePages.AssertIs(await forger.GetAsync(callback), "FCS2002");
    }

    [Test]
    public async Task Login_StartedSevenTimes_OnlyTheFiveYoungestArePending()
    {
        var starts = new List<Uri>();
        for (var i = 0; i < 7; i++)
        {
            starts.Add(await _browser.StartAsync($"/moi?essai={i}"));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(_browser.PendingLogins, Has.Count.EqualTo(5));
        FailurePages.AssertIs(await _browser.GetAsync(await _browser.AuthorizeAsync(starts[1])), "FCS2002");
        Assert.That(
            (await _browser.GetAsync(await _browser.AuthorizeAsync(starts[2]))).Location,
            Is.EqualTo("/moi?essai=2")
        );
    }

    [TestCase(29, "FCS2006")]
    [TestCase(30, "FCS2018")]
    public async Task Callback_LateByMinutes_TheLoginIsKeptForHalfAnHour(int minutes, string code)
    {
        var callback = await _browser.CancelAsync(await _browser.StartAsync("/aide"));
        _time.Advance(TimeSpan.FromMinutes(minutes));

        var page = await _browser.GetAsync(callback);

        if (code == "FCS2006")
            Assert.That(page.Location, Is.EqualTo("/aide?franceconnect=annule"));
        else
            FailurePages.AssertIs(page, code);
    }

    [Test]
    public async Task Callback_CodeAlreadyUsed_IsAPageAndSignsNobodyIn()
    {
        var start = await _browser.StartAsync();
        var callback = await _browser.AuthorizeAsync(start);
        using var late = _site.OpenBrowser();
        late.Headers["Cookie"] = _browser.Cookies.GetCookieHeader(new Uri(Site.Origin));
        await _browser.GetAsync(callback);

        var page = await late.GetAsync(callback);

        FailurePages.AssertIs(page, "FCS2011");
        Assert.That(page.SetsSession, Is.False);
    }
}
