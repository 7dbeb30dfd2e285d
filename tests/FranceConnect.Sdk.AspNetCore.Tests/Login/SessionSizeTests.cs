using System.Net;
using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Authentication;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

/// <summary>A session no request could bring back is never written: the visitor would be locked out of the site.</summary>
internal sealed class SessionSizeTests
{
    private const int Bound = 16 * 1024;

    [Test]
    public async Task Login_SessionAtTheBound_ComesBackToKestrelWithPendingLoginsBesideIt()
    {
        await using var site = await StartAsync(Bound);
        using var browser = site.OpenBrowser();

        var callback = await browser.LoginAsync();
        for (var i = 0; i < 5; i++)
            await browser.StartAsync("/aide?" + new string('a', 200));

        Assert.That(callback.SetsSession, Is.True, callback.Body);
        Assert.That(browser.PendingLogins, Has.Count.GreaterThan(3));
        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Login_SessionAboveTheBound_IsAPageNobodyIsSignedInAndTheLogSaysWhy()
    {
        await using var site = await StartAsync(Bound + 1);
        using var browser = site.OpenBrowser();

        var callback = await browser.LoginAsync();

        FailurePages.AssertIs(callback, "FCS2023");
        Assert.That(callback.SetCookies, Has.None.StartsWith("compte="));
        Assert.That(browser.PendingLogins, Is.Empty);
        Assert.That((await browser.GetAsync("/")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(site.Log.Lines.Single(line => line.Id == 2023).Text, Does.Contain($"{Bound + 1}"));
    }

    [Test]
    public async Task Login_ProviderSignsAVeryLongClaim_IsThePageOfThisCode()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();
        Platform.Simulator.Population.Add(
            new SimulatorPersona
            {
                Id = "démesuré",
                Title = "Personne fictive au nom démesuré",
                Email = "demesure@example.test",
                DeclaredIdentity = new SimulatorIdentity
                {
                    GivenNames = ["Noël"],
                    FamilyName = new string('a', 20_000),
                    Gender = "male",
                    BirthDate = "1980-02-29",
                    BirthPlace = "75107",
                    BirthCountry = "99100",
                },
            }
        );

        FailurePages.AssertIs(await browser.LoginAsync(persona: "démesuré"), "FCS2023");
        Assert.That(browser.Cookies.GetAllCookies(), Is.Empty, "the visitor can start again");
    }

    [Test]
    public async Task Login_LargeSessionKeptInAStore_SignsIn()
    {
        await using var site = await StartAsync(
            2 * Bound,
            setup => setup.Session = options => options.SessionStore = new SerializedStore()
        );
        using var browser = site.OpenBrowser();

        Assert.That((await browser.LoginAsync()).SetsSession, Is.True);
        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static Task<Site> StartAsync(int length, Action<SiteSetup>? change = null) =>
        Site.StartAsync(setup =>
        {
            setup.OnKestrel = true;
            setup.Login = options =>
                options.Events.OnSessionCreated = context =>
                {
                    context.HttpContext.Response.Cookies.Append("compte", "42");
                    var identity = (ClaimsIdentity)context.Principal.Identity!;
                    var first = new Claim("dossier", new string('x', 10_000));
                    identity.AddClaim(first);
                    Pad(identity, length - Length(context));
                    return Task.CompletedTask;
                };
            change?.Invoke(setup);
        });

    private static void Pad(ClaimsIdentity identity, int missing)
    {
        var claim = identity.FindFirst("dossier")!;
        identity.RemoveClaim(claim);
        // A length above 16,383 takes one byte more.
        var padding = claim.Value.Length + missing;
        identity.AddClaim(new Claim("dossier", new string('x', padding > 16_383 ? padding - 1 : padding)));
    }

    private static int Length(FranceConnectSessionContext context) =>
        TicketSerializer
            .Default.Serialize(new AuthenticationTicket(context.Principal, context.Properties, "FranceConnect"))
            .Length;
}
