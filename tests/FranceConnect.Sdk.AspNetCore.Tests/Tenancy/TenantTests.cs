using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Tests.Tenancy;

internal sealed class TenantTests
{
    private const string Bourg = "https://bourg.example.test";
    private const string Ville = "https://ville.example.test";

    private static Task<Site> StartAsync(Action<SiteSetup>? change = null) =>
        Site.StartAsync(setup =>
        {
            setup.Tenants = tenants =>
                tenants
                    .AddTenant("bourg", options => Describe(options, Bourg))
                    .AddTenant("ville", options => Describe(options, Ville));
            change?.Invoke(setup);
        });

    private static void Describe(FranceConnectTenantOptions options, string origin)
    {
        Platform.Register(origin, Site.Origin).ApplyTo(options);
        options.Host = new Uri(origin).Host;
    }

    [TestCase(Bourg, "bourg")]
    [TestCase(Ville, "ville")]
    [TestCase(Site.Origin, "bourg")]
    public async Task Login_ByHost_IsOfTheTenantOfTheHostElseOfTheFirst(string origin, string tenant)
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser(origin);

        await browser.LoginAsync();

        Assert.That((await browser.GetAsync("/moi")).Body, Does.EndWith($" à {tenant}"));
    }

    [Test]
    public async Task Login_ByDelegate_IsOfTheTenantItAnswers()
    {
        await using var site = await StartAsync(setup =>
            setup.Login = options => options.ResolveTenant = http => http.Request.Headers["X-Commune"]
        );
        using var browser = site.OpenBrowser();
        browser.Headers["X-Commune"] = "VILLE";

        await browser.LoginAsync();

        Assert.That((await browser.GetAsync("/moi")).Body, Does.EndWith(" à ville"));
    }

    [Test]
    public async Task Login_ByPath_StaysUnderThePathOfItsTenant()
    {
        await using var site = await Site.StartAsync(setup =>
        {
            setup.Tenants = tenants =>
            {
                foreach (var id in new[] { "bourg", "ville" })
                    tenants.AddTenant(id, options => Platform.Register($"{Site.Origin}/{id}").ApplyTo(options));
            };
            setup.Front = app =>
            {
                app.UsePathBase("/bourg");
                app.UsePathBase("/ville");
            };
            setup.Login = options => options.ResolveTenant = http => http.Request.PathBase.Value!.TrimStart('/');
        });
        using var browser = site.OpenBrowser($"{Site.Origin}/ville");

        var callback = await browser.LoginAsync(returnUrl: null);

        Assert.That(callback.Location, Is.EqualTo("/ville/"));
        Assert.That((await browser.GetAsync("/moi")).Body, Does.EndWith(" à ville"));
    }

    [TestCase("inconnue")]
    [TestCase("../etc")]
    [TestCase("")]
    public async Task Login_UnknownTenant_IsAPage(string tenant)
    {
        await using var site = await StartAsync(setup => setup.Login = options => options.ResolveTenant = _ => tenant);
        using var browser = site.OpenBrowser();

        FailurePages.AssertIs(await browser.GetAsync("/franceconnect/login"), "FCS1008");
        FailurePages.AssertIs(await browser.GetAsync("/signin-franceconnect?code=x&state=y"), "FCS1008");
        Assert.That((await browser.GetAsync("/")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static IEnumerable<TestCaseData> SessionSettings() =>
        [
            new TestCaseData((Action<CookieAuthenticationOptions>)(_ => { })).SetArgDisplayNames("plain"),
            new TestCaseData(
                (Action<CookieAuthenticationOptions>)(options => options.EventsType = typeof(VendorEvents))
            ).SetArgDisplayNames("EventsType"),
            new TestCaseData(
                (Action<CookieAuthenticationOptions>)(options => options.Events = new VendorEvents())
            ).SetArgDisplayNames("Events of a class"),
            new TestCaseData(
                (Action<CookieAuthenticationOptions>)(
                    options =>
                        options.Events.OnValidatePrincipal = context => new VendorEvents().ValidatePrincipal(context)
                )
            ).SetArgDisplayNames("Events of delegates"),
        ];

    [TestCaseSource(nameof(SessionSettings))]
    public async Task Session_OfOneCommune_IsRefusedAtAnother(Action<CookieAuthenticationOptions> session)
    {
        await using var site = await StartAsync(setup =>
        {
            setup.Session = session;
            setup.Services = services => services.AddScoped<VendorEvents>();
        });
        using var browser = site.OpenBrowser(Bourg);
        await browser.LoginAsync();
        using var thief = site.OpenBrowser(Ville);
        thief.Headers["Cookie"] = browser.Cookies.GetCookieHeader(new Uri(Bourg));

        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await thief.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Session_VendorsEventsOfAType_StillRun()
    {
        await using var site = await StartAsync(setup =>
        {
            setup.Session = options => options.EventsType = typeof(VendorEvents);
            setup.Services = services => services.AddScoped<VendorEvents>();
        });
        using var browser = site.OpenBrowser(Bourg);
        await browser.LoginAsync();

        browser.Headers[VendorEvents.RefusingHeader] = "1";

        Assert.That((await browser.GetAsync("/moi")).Location, Is.EqualTo("/a-vous"));
    }

    [Test]
    public async Task Callback_LoginStartedAtAnotherTenant_IsRefusedBeforeItsCodeIsUsed()
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser(Bourg);
        var callback = new Uri(await browser.AuthorizeAsync(await browser.StartAsync()));
        using var elsewhere = site.OpenBrowser(Ville);
        elsewhere.Headers["Cookie"] = browser.Cookies.GetCookieHeader(new Uri(Bourg));

        FailurePages.AssertIs(await elsewhere.GetAsync(callback.PathAndQuery), "FCS2019");

        Assert.That((await browser.GetAsync(callback.PathAndQuery)).SetsSession, Is.True);
    }

    internal sealed class VendorEvents : CookieAuthenticationEvents
    {
        public const string RefusingHeader = "X-Refuse";

        public override Task ValidatePrincipal(CookieValidatePrincipalContext context)
        {
            if (context.Request.Headers.ContainsKey(RefusingHeader))
                context.RejectPrincipal();
            return Task.CompletedTask;
        }

        public override Task RedirectToLogin(
            Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context
        )
        {
            context.Response.Redirect("/a-vous");
            return Task.CompletedTask;
        }
    }
}
