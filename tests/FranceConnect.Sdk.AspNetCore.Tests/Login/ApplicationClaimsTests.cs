using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

/// <summary>Claims the application adds to the citizen's are its own, whatever they are called.</summary>
internal sealed class ApplicationClaimsTests
{
    private static readonly Claim[] Added =
    [
        new("sub", "compte-42"),
        new("email", "agent@mairie.example.test"),
        new("acr", "eidas3"),
        new("amr", "mail"),
        new("dossier", "pas du JSON", "JSON"),
        new(FranceConnectClaimTypes.Tenant, "ailleurs"),
        new(FranceConnectClaimTypes.Platform, "FranceConnectPlus"),
    ];

    private static IEnumerable<TestCaseData> Keepings() =>
        [
            Row("Cookie", static _ => { }),
            Row("SessionStore", static options => options.SessionStore = new SerializedStore()),
            Row(
                "SlidingRenewal",
                static options =>
                    options.Events.OnCheckSlidingExpiration = context =>
                    {
                        context.ShouldRenew = true;
                        return Task.CompletedTask;
                    }
            ),
        ];

    [TestCaseSource(nameof(Keepings))]
    public async Task Identity_ApplicationAddsItsClaimsInTheEvent_StaysFranceConnects(
        Action<CookieAuthenticationOptions> keep
    )
    {
        var (verified, read) = await LoginAsync(setup =>
        {
            setup.Session = keep;
            setup.Login = options =>
                options.Events.OnSessionCreated += context =>
                {
                    ((ClaimsIdentity)context.Principal.Identity!).AddClaims(Added);
                    return Task.CompletedTask;
                };
        });

        Assert.That(read, Is.All.EqualTo(verified));
    }

    [Test]
    public async Task Identity_ApplicationTransformsTheClaims_StaysFranceConnects()
    {
        var (verified, read) = await LoginAsync(setup =>
            setup.Services = services => services.AddSingleton<IClaimsTransformation, OwnClaimsFirst>()
        );

        Assert.That(read, Is.All.EqualTo(verified));
    }

    private static async Task<(string Verified, IReadOnlyList<string> Read)> LoginAsync(Action<SiteSetup> change)
    {
        var verified = "";
        var read = new List<string>();
        await using var site = await Site.StartAsync(setup =>
        {
            change(setup);
            var login = setup.Login;
            setup.Login = options =>
            {
                options.Events.OnSessionCreated = context =>
                {
                    verified = $"{context.Session.Identity.ToJson()} default FranceConnect";
                    return Task.CompletedTask;
                };
                login(options);
            };
            setup.Pages = app =>
                app.MapGet(
                    "/qui",
                    (ClaimsPrincipal user) =>
                        read.Add(
                            $"{user.GetFranceConnectIdentity().ToJson()} {user.FindFranceConnectTenantId()} {user.FindFranceConnectPlatform()}"
                        )
                );
        });
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();
        for (var i = 0; i < 3; i++)
            await browser.GetAsync("/qui");
        Assert.That(read, Has.Count.EqualTo(3));
        return (verified, read);
    }

    private static TestCaseData Row(string name, Action<CookieAuthenticationOptions> keep) =>
        new TestCaseData(keep).SetArgDisplayNames(name);

    private sealed class OwnClaimsFirst : IClaimsTransformation
    {
        public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
        {
            var transformed = new ClaimsPrincipal([new ClaimsIdentity(Added, "compte"), .. principal.Identities]);
            transformed.Identities.Last().AddClaims(Added);
            return Task.FromResult(transformed);
        }
    }
}
