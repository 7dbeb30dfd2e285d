using FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Sessions;

[TestFixture(typeof(InMemory))]
[TestFixture(typeof(InRedis))]
internal sealed class SignOutTests<TCache>
    where TCache : SessionCache, new()
{
    [Test]
    public async Task SignOut_OfTheCitizen_WipesEverything()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        var cookies = browser.Header;

        await portal.SignOutAsync(browser);

        Assert.That(portal.Cache.Entries, Is.Empty);
        Assert.That(browser.Header, Does.Not.Contain("Prefill"));
        browser.Restore(cookies); // the cookies of before, kept by whoever had the machine
        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Null);
    }

    [Test]
    public async Task SignOut_WithTheLoginPackage_WipesEverything()
    {
        await using var portal = await Portal.StartAsync(
            new TCache(),
            services => services.AddAuthentication().AddFranceConnect()
        );
        using var browser = await SignedInAsync(portal);

        await portal.SignOutAsync(browser);

        Assert.That(portal.Cache.Entries, Is.Empty);
    }

    [Test]
    public async Task SignOut_OfAnotherScheme_KeepsTheFacts()
    {
        await using var portal = await Portal.StartAsync(
            new TCache(),
            services => services.AddAuthentication().AddCookie("externe")
        );
        using var browser = await SignedInAsync(portal);

        await portal.RunAsync(
            browser,
            async (context, _) =>
            {
                await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.SignOutAsync(
                    context,
                    "externe"
                );
                return true;
            }
        );

        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Not.Null);
    }

    [Test]
    public async Task SignOut_DefaultSchemeThatOnlyForwards_WipesEverything()
    {
        await using var portal = await Portal.StartAsync(
            new TCache(),
            services =>
                services
                    .AddAuthentication("choix")
                    .AddPolicyScheme(
                        "choix",
                        null,
                        options => options.ForwardDefault = CookieAuthenticationDefaults.AuthenticationScheme
                    )
        );
        using var browser = await SignedInAsync(portal);

        await portal.SignOutAsync(browser);

        Assert.That(portal.Cache.Entries, Is.Empty);
    }

    [Test]
    public async Task SignOut_ApplicationsOwnEvents_StillRun()
    {
        var count = 0;
        await using var portal = await Portal.StartAsync(
            new TCache(),
            services =>
                services.Configure<CookieAuthenticationOptions>(
                    CookieAuthenticationDefaults.AuthenticationScheme,
                    options =>
                        options.Events.OnSigningOut = _ =>
                        {
                            count++;
                            return Task.CompletedTask;
                        }
                )
        );
        using var browser = await SignedInAsync(portal);

        await portal.SignOutAsync(browser);

        Assert.That(count, Is.EqualTo(1));
        Assert.That(portal.Cache.Entries, Is.Empty);
    }

    [Test]
    public async Task SignOut_ApplicationsOwnEventsType_StillRuns()
    {
        var own = new OwnEvents();
        await using var portal = await Portal.StartAsync(
            new TCache(),
            services =>
            {
                services.AddSingleton(own);
                services.Configure<CookieAuthenticationOptions>(
                    CookieAuthenticationDefaults.AuthenticationScheme,
                    options => options.EventsType = typeof(OwnEvents)
                );
            }
        );
        using var browser = await SignedInAsync(portal);

        await portal.SignOutAsync(browser);

        Assert.That(own.Count, Is.EqualTo(1));
        Assert.That(portal.Cache.Entries, Is.Empty);
    }

    [Test]
    public async Task WipeAsync_ThenKeepAsync_StartsAnew()
    {
        await using var portal = await Portal.StartAsync(new TCache());
        using var browser = await SignedInAsync(portal);
        var former = portal.Cache.Entries.Single().Key;
        var facts = await Collected.FactsAsync();

        await portal.RunAsync(
            browser,
            async (_, session) =>
            {
                await session.WipeAsync();
                await session.KeepAsync(Collected.Cantine, facts);
                return true;
            }
        );

        Assert.That(portal.Cache.Entries, Has.Count.EqualTo(1));
        Assert.That(portal.Cache.Entries.Keys, Has.No.Member(former));
        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Not.Null);
    }

    private static async Task<Browser> SignedInAsync(Portal portal)
    {
        var browser = portal.OpenBrowser();
        await portal.KeepAsync(browser, Collected.Cantine, await Collected.FactsAsync());
        await portal.SignInAsync(browser);
        Assert.That(portal.Cache.Entries, Has.Count.EqualTo(1));
        return browser;
    }

    private sealed class OwnEvents : CookieAuthenticationEvents
    {
        public int Count { get; private set; }

        public override Task SigningOut(CookieSigningOutContext context)
        {
            Count++;
            return Task.CompletedTask;
        }
    }
}
