using System.Net;
using System.Security.Claims;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Tests.Authentication;

internal sealed class EventTests
{
    [Test]
    public async Task OnSessionCreated_Login_HasTheLivingTokenAndMayAddClaimsAndChangeTheDestination()
    {
        FranceConnectSession? session = null;
        await using var site = await Site.StartAsync(setup =>
            setup.Login = options =>
                options.Events.OnSessionCreated = context =>
                {
                    session = context.Session;
                    context.Principal.AddIdentity(new ClaimsIdentity([new Claim("dossier", "42")]));
                    context.Properties.RedirectUri = "/aide";
                    return Task.CompletedTask;
                }
        );
        using var browser = site.OpenBrowser();

        var callback = await browser.LoginAsync();

        Assert.That(callback.Location, Is.EqualTo("/aide"));
        Assert.That(session!.AccessToken.ToString(), Is.EqualTo("***"));
        Assert.That(session.AccessTokenExpiresAt, Is.GreaterThan(TimeProvider.System.GetUtcNow()));
        Assert.That((await browser.GetAsync("/moi")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/demande", "cantine")]
    [TestCase("/franceconnect/login?returnUrl=/demande", null)]
    public async Task OnSessionCreated_Purpose_IsThatOfTheChallengeAlone(string start, string? purpose)
    {
        string? seen = "not called";
        await using var site = await Site.StartAsync(setup =>
        {
            setup.Login = options =>
                options.Events.OnSessionCreated = context =>
                {
                    seen = context.Purpose;
                    return Task.CompletedTask;
                };
            setup.Pages = app =>
                app.MapGet(
                    "/demande",
                    (HttpContext context) =>
                        context.ChallengeAsync(
                            FranceConnectDefaults.AuthenticationScheme,
                            new FranceConnectChallengeProperties { RedirectUri = "/aide", Purpose = "cantine" }
                        )
                );
        });
        using var browser = site.OpenBrowser();

        var challenge = await browser.GetAsync(start);
        await browser.GetAsync(await browser.AuthorizeAsync(challenge.LocationUri));

        Assert.That(seen, Is.EqualTo(purpose));
    }

    private static IEnumerable<TestCaseData> Breakdowns() =>
        [
            Row("OnSessionCreated", events => events.OnSessionCreated = _ => throw Breakdown()),
            Row("OnTicketReceived", events => events.OnTicketReceived = _ => throw Breakdown()),
        ];

    [TestCaseSource(nameof(Breakdowns))]
    public async Task Event_Throws_IsAPageNobodyIsSignedInAndTheLogSaysWhy(Action<FranceConnectEvents> breakDown)
    {
        await using var site = await Site.StartAsync(setup => setup.Login = options => breakDown(options.Events));
        using var browser = site.OpenBrowser();

        var page = await browser.LoginAsync();

        FailurePages.AssertIs(page, "FCS2021");
        Assert.That(page.Body, Does.Not.Contain("panne"));
        Assert.That(browser.SessionCookies, Is.Empty);
        Assert.That(
            site.Log.Lines.Single(line => line.Id == 2021).Text,
            Does.Contain("NotSupportedException: panne").And.Contain("---> System.TimeoutException")
        );
    }

    [Test]
    public async Task ResolveTenant_ThrowsInTheCallback_IsAPage()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Login = options => options.ResolveTenant = _ => throw new TimeoutException("panne")
        );
        using var browser = site.OpenBrowser();

        FailurePages.AssertIs(await browser.GetAsync("/signin-franceconnect?code=x&state=y"), "FCS2021");
        FailurePages.AssertIs(await browser.GetAsync("/franceconnect/login"), "FCS2021");
    }

    [Test]
    public async Task OnLoginFailed_Handled_IsTheVendorsOwnPage()
    {
        FranceConnectFailureContext? seen = null;
        await using var site = await Site.StartAsync(setup =>
            setup.Login = options =>
                options.Events.OnLoginFailed = async context =>
                {
                    seen = context;
                    context.HttpContext.Response.StatusCode = context.StatusCode;
                    await context.HttpContext.Response.WriteAsync("la page du vendeur");
                    context.HandleResponse();
                }
        );
        using var browser = site.OpenBrowser();

        var page = await browser.LoginAsync("/moi?x=1", fault: Sdk.Simulator.SimulatorFault.WrongNonce);

        Assert.That(page.Body, Is.EqualTo("la page du vendeur"));
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(seen!.Error.Code, Is.EqualTo(FranceConnectErrorCode.IdTokenNonceMismatch));
        Assert.That(seen.ReturnUrl, Is.EqualTo("/moi?x=1"));
    }

    [Test]
    public async Task OnLoginFailed_NotHandled_IsThePlainPage()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Login = options => options.Events.OnLoginFailed = _ => Task.CompletedTask
        );
        using var browser = site.OpenBrowser();

        FailurePages.AssertIs(await browser.GetAsync("/signin-franceconnect"), "FCS2001");
    }

    [Test]
    public async Task OnLoginFailed_Throws_IsThePlainPageWithTheFirstError()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Login = options => options.Events.OnLoginFailed = _ => throw new TimeoutException("panne")
        );
        using var browser = site.OpenBrowser();

        FailurePages.AssertIs(await browser.GetAsync("/signin-franceconnect"), "FCS2001");
        Assert.That(site.Log.Text, Does.Contain("Error 2021").And.Contain("TimeoutException"));
    }

    private static NotSupportedException Breakdown() => new("panne", new TimeoutException());

    private static TestCaseData Row(string name, Action<FranceConnectEvents> breakDown) =>
        new TestCaseData(breakDown).SetArgDisplayNames(name);
}
