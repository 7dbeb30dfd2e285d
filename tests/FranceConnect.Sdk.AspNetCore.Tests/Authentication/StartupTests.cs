using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Tests.Authentication;

internal sealed class StartupTests
{
    [Test]
    public void Start_TenantsWithMistakes_NamesThemAllAtOnce()
    {
        var refusal = Assert.ThrowsAsync<OptionsValidationException>(() =>
            Site.StartAsync(setup =>
            {
                setup.Engine = options => options.ClockSkew = TimeSpan.FromMinutes(5);
                setup.Tenants = tenants =>
                    tenants
                        .AddTenant("bourg", options => options.ClientSecret = "secret")
                        .AddTenant("ville", options => options.Siret = "12")
                        .AddTenant("ville", options => options.RedirectUri = "http://ville.example.test/retour");
            })
        )!;

        Assert.That(
            refusal.Failures.Select(failure => failure[..7]),
            Is.SupersetOf(new[] { "FCS1001", "FCS1002", "FCS1003", "FCS1011", "FCS1012" })
        );
        Assert.That(refusal.Message, Does.Not.Contain("\"secret\""));
    }

    [Test]
    public void Start_SignInSettingsWithMistakes_NamesThemAllAtOnce()
    {
        var refusal = Assert.ThrowsAsync<OptionsValidationException>(() =>
            Site.StartAsync(setup =>
                setup.Login = options =>
                {
                    options.SignInScheme = FranceConnectDefaults.AuthenticationScheme;
                    options.PostLogoutCallbackPath = options.CallbackPath;
                }
            )
        )!;

        Assert.That(refusal.Failures.ToList(), Has.Count.EqualTo(2).And.All.StartsWith("FCS1011"));
        Assert.That(refusal.Message, Does.Contain("SignInScheme").And.Contain("PostLogoutCallbackPath"));
    }

    [Test]
    public void Start_NoSchemeToSignInTo_SaysSo()
    {
        var refusal = Assert.ThrowsAsync<OptionsValidationException>(() =>
            Site.StartAsync(setup =>
                setup.Services = services =>
                    services.Configure<Microsoft.AspNetCore.Authentication.AuthenticationOptions>(options =>
                        options.DefaultScheme = null
                    )
            )
        )!;

        Assert.That(refusal.Failures, Has.Exactly(1).StartsWith("FCS1011: SignInScheme"));
    }

    [Test]
    public async Task AddFranceConnect_CalledBeforeTheEngine_SealsWithDataProtectionAllTheSame()
    {
        var services = new ServiceCollection();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie().AddFranceConnect();
        services.AddFranceConnect(options => options.ClientId = "x");
        await using var before = services.BuildServiceProvider();
        await using var after = (await Site.StartAsync());

        Assert.That(
            before.GetRequiredService<IFranceConnectStateProtector>().GetType(),
            Is.EqualTo(after.Services.GetRequiredService<IFranceConnectStateProtector>().GetType())
        );
    }

    [Test]
    public async Task AddFranceConnect_ProtectorOfTheVendor_IsKept()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Services = services => services.AddSingleton<IFranceConnectStateProtector, Plain>()
        );
        using var browser = site.OpenBrowser();

        await browser.StartAsync("/moi");

        Assert.That(browser.PendingLogins.Single().Value, Does.Contain("moi"));
    }

    private sealed class Plain : IFranceConnectStateProtector
    {
        public string Protect(string text) => Uri.EscapeDataString(text);

        public string? Unprotect(string sealedText) => Uri.UnescapeDataString(sealedText);
    }
}
