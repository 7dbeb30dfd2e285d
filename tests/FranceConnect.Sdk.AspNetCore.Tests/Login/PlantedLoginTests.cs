using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

/// <summary>
/// A page of a sibling host may set cookies for the whole domain, so a pending login that it started itself: only a name that browsers let
/// no other host set tells the visitor's own.
/// </summary>
internal sealed class PlantedLoginTests
{
    private const string Prefix = "__Host-";

    /// <summary>Browsers refuse the prefix to a cookie with a domain; older ones only as it is spelled.</summary>
    [TestCase("")]
    [TestCase("__host-")]
    [TestCase("__HOST-")]
    public async Task Callback_PendingLoginSetByASiblingHost_SignsNobodyIn(string prefix)
    {
        await using var site = await Site.StartAsync();
        using var attacker = site.OpenBrowser();
        using var victim = site.OpenBrowser();
        var callback = await attacker.AuthorizeAsync(await attacker.StartAsync());
        var pending = attacker.PendingLogins.Single();

        victim.Cookies.Add(new Cookie(prefix + WithoutPrefix(pending.Name), pending.Value, "/", ".example.test"));
        var page = await victim.GetAsync(callback);

        FailurePages.AssertIs(page, "FCS2002");
        Assert.That(victim.SessionCookies, Is.Empty);
    }

    [TestCase("")]
    [TestCase("/famille")]
    public async Task Https_LoginAndLogout_EveryPendingCookieIsBoundToTheHost(string pathBase)
    {
        await using var site = await StartAsync(pathBase);
        using var browser = site.OpenBrowser(Site.Origin + pathBase);

        var start = await browser.GetAsync("/franceconnect/login");
        var callback = await browser.GetAsync(await browser.AuthorizeAsync(start.LocationUri));
        var logout = await browser.PostAsync("/franceconnect/logout");
        var end = await browser.GetAsync((await browser.LogoutAsync(logout.LocationUri)).AbsoluteUri);

        Assert.That(callback.SetsSession, Is.True, callback.Body);
        var pending = new[] { start, callback, logout, end }
            .SelectMany(page => page.SetCookies)
            .Where(cookie => cookie.Contains(".fc-", StringComparison.Ordinal))
            .ToList();
        Assert.That(pending, Has.Count.EqualTo(4), "each is set, then deleted");
        Assert.That(pending, Has.All.StartsWith(Prefix));
        Assert.That(pending, Has.All.Contain("; secure").IgnoreCase.And.Not.Contain("domain=").IgnoreCase);
        Assert.That(pending.Select(cookie => cookie.Split("; ").Contains("path=/")), Has.All.True);
        Assert.That(browser.Cookies.GetAllCookies().Where(cookie => cookie.Name.Contains(".fc-")), Is.Empty);
    }

    [TestCase("")]
    [TestCase("/famille")]
    public async Task Https_ManyLogins_FiveArePendingAndTheYoungestWorks(string pathBase)
    {
        await using var site = await StartAsync(pathBase);
        using var browser = site.OpenBrowser(Site.Origin + pathBase);

        Uri last = null!;
        for (var i = 0; i < 7; i++)
            last = await browser.StartAsync($"{pathBase}/aide?{i}");

        Assert.That(browser.PendingLogins, Has.Count.EqualTo(5));
        Assert.That(
            (await browser.GetAsync(await browser.AuthorizeAsync(last))).Location,
            Is.EqualTo($"{pathBase}/aide?6")
        );
        Assert.That(browser.PendingLogins, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task Http_Login_KeepsAPlainNameThatBrowsersAccept()
    {
        await using var site = await Site.StartAsync(setup => setup.OnKestrel = true);
        using var browser = site.OpenBrowser();

        var start = await browser.GetAsync("/franceconnect/login");
        var callback = await browser.GetAsync(await browser.AuthorizeAsync(start.LocationUri));

        Assert.That(start.SetCookies, Has.One.StartsWith(".fc-login."));
        Assert.That(callback.SetsSession, Is.True, callback.Body);
        Assert.That(browser.PendingLogins, Is.Empty);
    }

    private static Task<Site> StartAsync(string pathBase) =>
        Site.StartAsync(setup =>
        {
            setup.Origins.Add(Site.Origin + pathBase);
            if (pathBase.Length > 0)
                setup.Front = app => app.UsePathBase(pathBase);
        });

    private static string WithoutPrefix(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
}
