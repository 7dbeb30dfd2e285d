using System.Net;
using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

internal sealed class RoundTripTests
{
    [Test]
    public async Task Login_Persona_IsSignedInAndGoesOnToReturnUrl()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();

        var callback = await browser.LoginAsync("/moi?page=2");

        Assert.Multiple(() =>
        {
            Assert.That(callback.Status, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(callback.Location, Is.EqualTo("/moi?page=2"));
            Assert.That(browser.PendingLogins, Is.Empty);
        });
        var me = await browser.GetAsync("/moi");
        Assert.That(me.Body, Is.EqualTo("DUBOIS à default").IgnoreCase);
    }

    [Test]
    public async Task Login_Persona_PrincipalCarriesClaimsOfFranceConnectAndOurs()
    {
        ClaimsPrincipal? seen = null;
        await using var site = await Site.StartAsync(setup =>
            setup.Pages = app =>
                app.MapGet(
                    "/qui",
                    (ClaimsPrincipal user) =>
                    {
                        seen = user;
                    }
                )
        );
        using var browser = site.OpenBrowser();
        await browser.LoginAsync();
        await browser.GetAsync("/qui");
        var persona = Platform.Simulator.Population.Find("test")!;

        Assert.Multiple(() =>
        {
            Assert.That(seen!.FindFirstValue("sub"), Does.Match("^[0-9a-f]{64}v1$"));
            Assert.That(seen!.FindFirstValue("family_name"), Is.EqualTo(persona.Identity.FamilyName));
            Assert.That(seen!.FindFirstValue("acr"), Is.EqualTo("eidas1"));
            Assert.That(seen!.Identity!.Name, Does.EndWith(persona.Identity.FamilyName!));
            Assert.That(seen!.FindFranceConnectTenantId(), Is.EqualTo("default"));
            Assert.That(seen!.FindFranceConnectPlatform(), Is.EqualTo(FranceConnectPlatform.FranceConnect));
            var identity = seen!.GetFranceConnectIdentity();
            Assert.That(identity.GivenNames, Is.EqualTo(persona.Identity.GivenNames));
            Assert.That(identity.BirthDate.ToString(), Is.EqualTo(persona.Identity.BirthDate));
            Assert.That(identity.AssuranceLevel, Is.EqualTo(AssuranceLevel.Eidas1));
        });
    }

    [Test]
    public async Task Login_Anyone_IdentityOfTheCookieIsTheVerifiedOneToTheLetter(
        [Values("étranger_présumé_né_jour", "nom_prénom_long", "avec_nom_dusage")] string persona
    )
    {
        string? verified = null;
        string? kept = null;
        await using var site = await Site.StartAsync(setup =>
        {
            setup.Login = options =>
                options.Events.OnSessionCreated = context =>
                {
                    verified = context.Session.Identity.ToJson();
                    return Task.CompletedTask;
                };
            setup.Pages = app =>
                app.MapGet(
                    "/qui",
                    (ClaimsPrincipal user) =>
                    {
                        kept = user.GetFranceConnectIdentity().ToJson();
                    }
                );
        });
        using var browser = site.OpenBrowser();
        await browser.LoginAsync(persona: persona);
        await browser.GetAsync("/qui");

        Assert.That(kept, Is.Not.Null.And.EqualTo(verified));
    }

    [Test]
    public void GetFranceConnectIdentity_AnotherUser_IsRefusedAndFindIsNull()
    {
        var agent = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "agent-fictif")], "Agents"));

        Assert.That(agent.FindFranceConnectIdentity(), Is.Null);
        Assert.That(agent.FindFranceConnectPlatform(), Is.Null);
        Assert.That(() => agent.GetFranceConnectIdentity(), Throws.InvalidOperationException);
    }

    [Test]
    public async Task Login_LongestPersona_EveryCookieFitsAndTheIdTokenIsKept()
    {
        AuthenticateResult? session = null;
        await using var site = await Site.StartAsync(setup =>
            setup.Pages = app =>
                app.MapGet(
                    "/jeton",
                    async (HttpContext context) =>
                    {
                        session = await context.AuthenticateAsync();
                    }
                )
        );
        using var browser = site.OpenBrowser();
        Platform.Simulator.Population.Add(
            new SimulatorPersona
            {
                Id = "le-plus-long",
                Title = "Personne fictive aux noms interminables",
                Email = $"{new string('a', 64)}@{new string('b', 60)}.example.test",
                DeclaredIdentity = new SimulatorIdentity
                {
                    GivenNames = [.. Enumerable.Range(0, 12).Select(i => $"Élisabeth-Joséphine{i}")],
                    FamilyName = string.Join('-', Enumerable.Repeat("Étienne", 12)),
                    PreferredUsername = string.Join('-', Enumerable.Repeat("Noël", 15)),
                    Gender = "female",
                    BirthDate = "1980-02-29",
                    BirthPlace = "75107",
                    BirthCountry = "99100",
                },
            }
        );

        var callback = await browser.LoginAsync(persona: "le-plus-long");
        await browser.GetAsync("/jeton");

        Assert.Multiple(() =>
        {
            Assert.That(callback.SetsSession, Is.True);
            Assert.That(browser.SessionCookies.Select(c => c.Name.Length + c.Value.Length + 1), Has.All.LessThan(4096));
            // One header line of a request: a common proxy stops at 8 KiB.
            Assert.That(browser.Cookies.GetCookieHeader(new Uri(Site.Origin)), Has.Length.LessThan(7 * 1024));
            Assert.That(session!.Properties!.GetTokenValue("id_token"), Does.StartWith("eyJ"));
            Assert.That(session!.Properties!.GetTokenValue("access_token"), Is.Null);
        });
    }

    [Test]
    public async Task Login_Https_CookiesAreHttpOnlyLaxSecure()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();
        var start = await browser.GetAsync("/franceconnect/login?returnUrl=/moi");
        var callback = await browser.GetAsync(await browser.AuthorizeAsync(start.LocationUri));

        Assert.That(start.SetCookies.Concat(callback.SetCookies).ToList(), Has.Count.GreaterThanOrEqualTo(3));
        Assert.That(start.SetCookies.Concat(callback.SetCookies), Has.All.Matches<string>(IsSafe));
    }

    [TestCase("https", true)]
    [TestCase(null, false)]
    public async Task Login_BehindAProxy_RedirectUriAndSecureFollowTheForwardedScheme(string? scheme, bool secure)
    {
        await using var site = await Site.StartAsync(setup =>
        {
            setup.OnKestrel = true;
            setup.Front = app =>
                app.UseForwardedHeaders(
                    new ForwardedHeadersOptions
                    {
                        ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
                    }
                );
        });
        using var browser = site.OpenBrowser();
        if (scheme is not null)
        {
            browser.Headers["X-Forwarded-Proto"] = scheme;
            browser.Headers["X-Forwarded-Host"] = "portail.example.test";
        }

        var start = await browser.GetAsync("/franceconnect/login");

        Assert.That(
            start.QueryOf("redirect_uri"),
            Is.EqualTo($"{(secure ? Site.Origin : site.Address)}/signin-franceconnect")
        );
        Assert.That(start.SetCookies, Has.All.Matches<string>(cookie => IsSafe(cookie) == secure));
        Assert.That(start.SetCookies, Has.All.StartsWith(secure ? "__Host-.fc-login." : ".fc-login."));
        browser.Headers["Cookie"] = start.SetCookies[0].Split(';')[0];
        var callback = await browser.GetAsync(new Uri(await browser.AuthorizeAsync(start.LocationUri)).PathAndQuery);
        Assert.That(callback.SetsSession, Is.True);
        Assert.That(callback.SetCookies, Has.All.Matches<string>(cookie => IsSafe(cookie) == secure));
    }

    [Test]
    public async Task Login_UnderAPathBase_EverythingStaysUnderIt()
    {
        await using var site = await Site.StartAsync(setup =>
        {
            setup.Origins.Add($"{Site.Origin}/famille");
            setup.Front = app => app.UsePathBase("/famille");
        });
        using var browser = site.OpenBrowser($"{Site.Origin}/famille");

        var callback = await browser.LoginAsync(returnUrl: null);

        Assert.That(callback.Location, Is.EqualTo("/famille/"));
        Assert.That(browser.SessionCookies.Select(c => c.Path), Has.All.EqualTo("/famille"));
        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/mairie en ligne", "/mairie%20en%20ligne")]
    [TestCase("/évry", "/%C3%A9vry")]
    public async Task LoginAndLogout_UnderAPathBaseThatAddressesEscape_ComeBackUnderItAndLeaveNoCookie(
        string pathBase,
        string escaped
    )
    {
        await using var site = await Site.StartAsync(setup =>
        {
            setup.OnKestrel = true; // refuses a header that is not ASCII
            setup.Front = app => app.UsePathBase(pathBase);
        });
        var origin = site.Address + escaped;
        Platform.AddOrigin(site.Services.GetRequiredService<IOptions<FranceConnectOptions>>().Value.ClientId!, origin);
        using var browser = site.OpenBrowser(origin);

        var start = await browser.GetAsync("/franceconnect/login");
        Assert.That(start.Status, Is.EqualTo(HttpStatusCode.Redirect), start.Body);
        Assert.That(browser.PendingLogins.Select(cookie => cookie.Path), Is.EqualTo(new[] { escaped }));
        var callback = await browser.GetAsync(await browser.AuthorizeAsync(start.LocationUri));
        Assert.That(callback.Location, Is.EqualTo($"{escaped}/"), callback.Body);
        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));

        var logout = await browser.PostAsync("/franceconnect/logout");
        Assert.That(logout.Location, Does.StartWith($"{Platform.Simulator.Issuer}/session/end?"));
        var home = await browser.GetAsync((await browser.LogoutAsync(logout.LocationUri)).AbsoluteUri);

        Assert.That(home.Location, Is.EqualTo($"{escaped}/"));
        Assert.That(browser.Cookies.GetAllCookies(), Is.Empty);
    }

    private static bool IsSafe(string cookie) =>
        new[] { "httponly", "samesite=lax", "secure" }.All(attribute =>
            cookie.Contains($"; {attribute}", StringComparison.OrdinalIgnoreCase)
        );
}
