using System.Collections.Concurrent;
using FranceConnect.Sdk.AspNetCore.Tests.Support;

namespace FranceConnect.Sdk.AspNetCore.Tests.Tenancy;

internal sealed class TenantStoreTests
{
    private static Task<Site> StartAsync() =>
        Site.StartAsync(setup =>
        {
            setup.Tenants = tenants => tenants.AddTenantStore<Store>();
            setup.Login = options => options.ResolveTenant = http => http.Request.Host.Host.Split('.')[0];
        });

    [SetUp]
    public void Empty() => Store.Asked.Clear();

    [Test]
    public async Task Login_TenantsOnDemand_OneBrokenTenantBreaksNoOther()
    {
        await using var site = await StartAsync();
        using var throwing = site.OpenBrowser("https://panne.example.test");
        using var invalid = site.OpenBrowser("https://incomplete.example.test");
        using var unknown = site.OpenBrowser("https://ailleurs.example.test");
        using var sound = site.OpenBrowser("https://bourg.example.test");

        FailurePages.AssertIs(await throwing.GetAsync("/franceconnect/login"), "FCS1009");
        FailurePages.AssertIs(await invalid.GetAsync("/franceconnect/login"), "FCS1009");
        FailurePages.AssertIs(await unknown.GetAsync("/franceconnect/login"), "FCS1008");
        Assert.That((await sound.LoginAsync()).SetsSession, Is.True);
        Assert.That((await sound.GetAsync("/moi")).Body, Does.EndWith(" à bourg"));
    }

    [Test]
    public async Task Login_StoreFails_TheCauseIsLoggedOnce()
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser("https://panne.example.test");

        foreach (var address in new[] { "/franceconnect/login", "/signin-franceconnect?code=x&state=y" })
        {
            var before = Causes(site);
            FailurePages.AssertIs(await browser.GetAsync(address), "FCS1009");
            Assert.That(Causes(site), Is.EqualTo(before + 1), address);
        }
    }

    private static int Causes(Site site) =>
        site.Log.Lines.Count(line =>
            line.Id == 1009 && line.Text.Contains("TimeoutException: la base ne répond pas", StringComparison.Ordinal)
        );

    [Test]
    public async Task Login_TenantOnDemand_IsReadOnceForAWholeLogin()
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser("https://bourg.example.test");

        await browser.LoginAsync();
        await browser.GetAsync("/moi");

        Assert.That(Store.Asked, Is.EqualTo(new[] { "bourg" }));
    }

    internal sealed class Store : IFranceConnectTenantStore
    {
        public static ConcurrentQueue<string> Asked { get; } = new();

        public Task<FranceConnectTenantOptions?> FindAsync(
            string tenantId,
            CancellationToken cancellationToken = default
        )
        {
            Asked.Enqueue(tenantId);
            var options = new FranceConnectTenantOptions();
            switch (tenantId)
            {
                case "bourg":
                    Platform.Register("https://bourg.example.test").ApplyTo(options);
                    return Task.FromResult<FranceConnectTenantOptions?>(options);
                case "incomplete":
                    return Task.FromResult<FranceConnectTenantOptions?>(options);
                case "panne":
                    throw new TimeoutException("la base ne répond pas");
                default:
                    return Task.FromResult<FranceConnectTenantOptions?>(null);
            }
        }
    }
}
