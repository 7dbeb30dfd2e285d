using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using FranceConnect.Sdk.AspNetCore.Tests.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.AspNetCore.Tests.Endpoints;

/// <summary>What the application gives fails: its rule that finds the tenant, its tenant store, its list of addresses.</summary>
internal sealed class BrokenRuleTests
{
    private const string Jwks = "/franceconnect/jwks";
    private const string Sector = "/franceconnect/sector-identifier";

    private static Task<Site> StartAsync(Func<HttpContext, string?> rule) =>
        Site.StartAsync(setup => setup.Login = options => options.ResolveTenant = rule);

    [TestCase(Jwks)]
    [TestCase(Sector)]
    public async Task Document_ResolveTenantThrows_IsUnavailableAndTheLogSaysWhyOnce(string address)
    {
        await using var site = await StartAsync(_ => throw new TimeoutException("panne"));
        using var browser = site.OpenBrowser();

        AssertUnavailable(await browser.GetAsync(address));

        AssertLoggedOnce(site, "ResolveTenant");
    }

    [TestCase(Jwks, "panne", HttpStatusCode.ServiceUnavailable)]
    [TestCase(Jwks, "incomplete", HttpStatusCode.ServiceUnavailable)]
    [TestCase(Jwks, "ailleurs", HttpStatusCode.NotFound)]
    [TestCase(Sector, "panne", HttpStatusCode.ServiceUnavailable)]
    [TestCase(Sector, "incomplete", HttpStatusCode.ServiceUnavailable)]
    [TestCase(Sector, "ailleurs", HttpStatusCode.NotFound)]
    public async Task Document_TenantStoreFails_IsUnavailableUnlikeAnUnknownTenant(
        string address,
        string tenant,
        HttpStatusCode status
    )
    {
        await using var site = await Site.StartAsync(setup =>
        {
            setup.Tenants = tenants => tenants.AddTenantStore<TenantStoreTests.Store>();
            setup.Login = options => options.ResolveTenant = _ => tenant;
        });
        using var browser = site.OpenBrowser();

        var page = await browser.GetAsync(address);

        Assert.That(page.Status, Is.EqualTo(status));
        Assert.That(page.Body, Is.Empty);
        Assert.That(
            site.Log.Lines.Count(line => line.Text.Contains("TimeoutException: la base", StringComparison.Ordinal)),
            Is.EqualTo(tenant == "panne" ? 1 : 0)
        );
    }

    private static IEnumerable<TestCaseData> BrokenLists() =>
        [
            List("throws", () => throw new TimeoutException("panne"), "TimeoutException: panne"),
            List(
                "fails later",
                () => Task.FromException<IReadOnlyCollection<string>>(new TimeoutException("panne")),
                "panne"
            ),
            List("fails with an error of ours", () => throw Unknown(), "FCS1008"),
            List("answers null", () => Task.FromResult<IReadOnlyCollection<string>>(null!), "Exception"),
            List("answers no task", () => null!, "Exception"),
        ];

    [TestCaseSource(nameof(BrokenLists))]
    public async Task SectorIdentifier_FindSectorRedirectUrisFails_IsUnavailableAndTheLogSaysWhyOnce(
        Func<Task<IReadOnlyCollection<string>>> list,
        string cause
    )
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Login = options => options.FindSectorRedirectUris = (_, _) => list()
        );
        using var browser = site.OpenBrowser();

        AssertUnavailable(await browser.GetAsync(Sector));

        AssertLoggedOnce(site, "FindSectorRedirectUris", cause);
    }

    [TestCase(Jwks)]
    [TestCase(Sector)]
    public async Task Document_VisitorLeaves_IsQuiet(string address)
    {
        await using var site = await StartAsync(http =>
        {
            Leave(http);
            throw new OperationCanceledException();
        });
        using var browser = site.OpenBrowser();

        Assert.That(await browser.GetAsync(address), Has.Property(nameof(Page.Body)).Empty);

        AssertQuiet(site);
    }

    [Test]
    public async Task Jwks_VisitorLeavesBeforeTheKeysAreRead_IsQuiet()
    {
        await using var site = await StartAsync(http =>
        {
            Leave(http);
            return null;
        });
        using var browser = site.OpenBrowser();

        Assert.That(await browser.GetAsync(Jwks), Has.Property(nameof(Page.Body)).Empty);

        AssertQuiet(site);
    }

    [Test]
    public async Task SectorIdentifier_VisitorLeavesWhileTheListIsMade_IsQuiet()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Login = options =>
                options.FindSectorRedirectUris = (http, _) =>
                {
                    Leave(http);
                    throw new OperationCanceledException();
                }
        );
        using var browser = site.OpenBrowser();

        Assert.That(await browser.GetAsync(Sector), Has.Property(nameof(Page.Body)).Empty);

        AssertQuiet(site);
    }

    [TestCase("/franceconnect/login")]
    [TestCase("/signin-franceconnect?code=x&state=y")]
    public async Task Login_ResolveTenantThrows_IsAPageAndTheLogSaysWhyOnce(string address)
    {
        var isBroken = false;
        await using var site = await StartAsync(_ => isBroken ? throw new TimeoutException("panne") : null);
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();

        isBroken = true;
        FailurePages.AssertIs(await browser.GetAsync(address), "FCS2021");

        AssertLoggedOnce(site, "ResolveTenant");
        isBroken = false;
        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK), "the session is untouched");
    }

    [Test]
    public async Task Logout_ResolveTenantThrows_EndsTheSessionHereAndTheLogSaysWhyOnce()
    {
        var isBroken = false;
        await using var site = await StartAsync(_ => isBroken ? throw new TimeoutException("panne") : null);
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();

        isBroken = true;
        var page = await browser.PostAsync("/franceconnect/logout");

        Assert.That(page.Location, Is.EqualTo("/"));
        Assert.That(browser.SessionCookies, Is.Empty);
        AssertLoggedOnce(site, "ResolveTenant");
    }

    // Whose the session is cannot be told: it is not opened, and not lost either.
    [Test]
    public async Task Session_ResolveTenantThrows_IsNotOpenedUntilTheRuleAnswers()
    {
        var isBroken = false;
        await using var site = await StartAsync(_ => isBroken ? throw new TimeoutException("panne") : null);
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();

        isBroken = true;
        var page = await browser.GetAsync("/moi");

        Assert.That(page.Location, Does.Contain("/franceconnect/login?returnUrl=%2Fmoi"));
        AssertLoggedOnce(site, "ResolveTenant");
        Assert.That((await browser.GetAsync("/")).Status, Is.EqualTo(HttpStatusCode.OK));
        isBroken = false;
        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("GET", "/moi")]
    [TestCase("GET", "/franceconnect/login")]
    [TestCase("POST", "/franceconnect/logout")]
    public async Task SignedIn_VisitorLeaves_IsQuiet(string method, string address)
    {
        var isLeft = false;
        await using var site = await StartAsync(http =>
        {
            if (!isLeft)
                return null;
            Leave(http);
            throw new TimeoutException("panne");
        });
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();

        isLeft = true;
        await browser.SendAsync(new HttpMethod(method), address);

        AssertQuiet(site);
    }

    // The session itself is read; what leaves is the rule's second answer.
    [Test]
    public async Task Logout_VisitorLeavesOnTheWayToFranceConnect_IsQuiet()
    {
        var answers = int.MaxValue;
        await using var site = await StartAsync(http =>
        {
            if (answers-- > 0)
                return null;
            Leave(http);
            throw new TimeoutException("panne");
        });
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();

        answers = 1;
        await browser.PostAsync("/franceconnect/logout");

        Assert.That(browser.SessionCookies, Is.Empty);
        AssertQuiet(site);
    }

    private static void AssertUnavailable(Page page) =>
        Assert.Multiple(() =>
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(page.CacheControl, Is.Empty);
            Assert.That(page.Body, Is.Empty);
        });

    private static void AssertLoggedOnce(Site site, string rule, string cause = "TimeoutException: panne")
    {
        var lines = site.Log.Lines.Where(line => line.Level >= LogLevel.Error).ToList();
        Assert.That(lines, Has.Count.EqualTo(1), site.Log.Text);
        Assert.That(lines[0].Id, Is.EqualTo(2021));
        Assert.That(
            lines[0].Text,
            Does.StartWith($"{rule} failed in the application's own code: FCS2021.").And.Contain(cause)
        );
    }

    private static void AssertQuiet(Site site) =>
        Assert.That(site.Log.Lines.Where(line => line.Level >= LogLevel.Warning), Is.Empty);

    private static void Leave(HttpContext http) => http.RequestAborted = new CancellationToken(canceled: true);

    private static FranceConnectException Unknown() =>
        new(new FranceConnectError(FranceConnectErrorCode.TenantUnknown));

    private static TestCaseData List(string name, Func<Task<IReadOnlyCollection<string>>> list, string cause) =>
        new TestCaseData(list, cause).SetArgDisplayNames(name);
}
