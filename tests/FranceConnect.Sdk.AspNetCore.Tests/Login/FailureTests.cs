using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Tests.Login;

internal sealed class FailureTests
{
    private static IEnumerable<TestCaseData> Faults() =>
        [
            Row(SimulatorFault.ForgedIdTokenSignature, "FCS3004", HttpStatusCode.BadRequest),
            Row(SimulatorFault.IdTokenAlgNone, "FCS3002", HttpStatusCode.BadRequest),
            Row(SimulatorFault.WrongNonce, "FCS3010", HttpStatusCode.BadRequest),
            Row(SimulatorFault.LowerAcr, "FCS3011", HttpStatusCode.BadRequest),
            Row(SimulatorFault.ForgedUserInfoSignature, "FCS3024", HttpStatusCode.BadRequest),
            Row(SimulatorFault.UserInfoOtherSubject, "FCS3030", HttpStatusCode.BadRequest),
            Row(SimulatorFault.CallbackForeignIssuer, "FCS2004", HttpStatusCode.BadRequest),
            Row(SimulatorFault.CallbackCodeAndError, "FCS2001", HttpStatusCode.BadRequest),
            Row(SimulatorFault.CallbackServerError, "FCS2008", HttpStatusCode.BadGateway),
            Row(SimulatorFault.TokenHtml, "FCS2014", HttpStatusCode.BadGateway),
            Row(SimulatorFault.TokenServerError, "FCS2013", HttpStatusCode.BadGateway),
            Row(SimulatorFault.UserInfoPlainJson, "FCS2017", HttpStatusCode.BadGateway),
            Row(SimulatorFault.InvalidClient, "FCS2012", HttpStatusCode.BadRequest),
        ];

    [TestCaseSource(nameof(Faults))]
    public async Task Callback_ProviderMisbehaves_IsAPageWithItsCodeAndStatus(
        SimulatorFault fault,
        string code,
        HttpStatusCode status
    )
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();

        var page = await browser.LoginAsync("/moi?suite=1", fault: fault);

        FailurePages.AssertIs(page, code, status);
        Assert.That(browser.SessionCookies, Is.Empty);
    }

    [Test]
    public async Task Login_ProviderDown_IsA502PageAndTheNextLoginWorksOnceItIsBack()
    {
        await using var platform = await FranceConnectSimulator.StartAsync(options =>
            options.Clients[0].RedirectUris.Add($"{Site.Origin}/signin-franceconnect")
        );
        platform.Faults.Activate(SimulatorFault.DiscoveryUnavailable);
        await using var site = await Site.StartAsync(setup =>
            setup.Engine = options =>
            {
                options.Environment = FranceConnectEnvironment.Custom(platform.Issuer);
                options.ClientId = SimulatorClient.DemoClientId;
                options.ClientSecret = SimulatorClient.DemoClientSecret;
            }
        );
        using var browser = site.OpenBrowser();

        FailurePages.AssertIs(await browser.GetAsync("/franceconnect/login"), "FCS2009", HttpStatusCode.BadGateway);

        platform.Faults.Clear();
        Assert.That((await browser.GetAsync("/franceconnect/login")).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Challenge_TheRoutesOfTheApplicationCannotBeRead_IsAPageWithItsCode()
    {
        var broken = false;
        await using var site = await Site.StartAsync(setup =>
        {
            setup.Services = services =>
                services.AddTransient<EndpointDataSource>(_ =>
                    broken ? throw new InvalidOperationException() : new DefaultEndpointDataSource()
                );
            setup.Pages = app => app.MapGet("/demande", () => Results.Challenge(null, ["FranceConnect"]));
        });
        using var browser = site.OpenBrowser();
        broken = true;

        FailurePages.AssertIs(await browser.GetAsync("/demande"), "FCS2021");
    }

    [Test]
    public async Task Callback_UnknownLoginUnderAPathBase_TheWayToStartAgainStaysUnderIt()
    {
        await using var site = await Site.StartAsync(setup => setup.Front = app => app.UsePathBase("/famille"));
        using var browser = site.OpenBrowser($"{Site.Origin}/famille");

        var page = await browser.GetAsync("/signin-franceconnect?code=x&state=y");

        FailurePages.AssertIs(page, "FCS2002");
        Assert.That(page.Body, Does.Contain("href=\"/famille/franceconnect/login?returnUrl=%2Ffamille%2F\""));
        Assert.That(page.Body, Does.Contain("href=\"/famille/\""));
    }

    [Test]
    public async Task Callback_ProviderTextHoldsMarkup_IsNeverShown()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();
        var callback = await browser.CancelAsync(await browser.StartAsync());
        var hostile = Uri.EscapeDataString("<script>alert(1)</script>");

        var page = await browser.GetAsync(
            callback.Replace("error=access_denied", $"error={hostile}", StringComparison.Ordinal)
                + $"&error_description={hostile}&error_uri={Uri.EscapeDataString("https://x.example.test/?code=Y03<b>")}"
        );

        FailurePages.AssertIs(page, "FCS2001");
        Assert.That(page.Body, Does.Not.Contain("script").And.Not.Contain("alert").And.Not.Contain("<b>"));
    }

    [Test]
    public async Task Callback_UnknownError_ShowsOurWordsOnly()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();
        var start = await browser.StartAsync();
        var state = System.Web.HttpUtility.ParseQueryString(start.Query)["state"];
        var hostile = Uri.EscapeDataString("<img src=x onerror=alert(1)>");
        var issuer = Uri.EscapeDataString(Platform.Simulator.Issuer);

        var page = await browser.GetAsync(
            $"/signin-franceconnect?error={hostile}&error_description={hostile}&state={state}&iss={issuer}"
        );

        FailurePages.AssertIs(page, "FCS2007");
        Assert.That(page.Body, Does.Not.Contain("onerror"));
    }

    [Test]
    public async Task Cancel_FromAPage_ComesBackToItWithTheNeutralWord()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();
        browser.Headers["Referer"] = $"{Site.Origin}/aide?x=1";
        var callback = await browser.CancelAsync(await browser.StartAsync("/moi"));

        var back = await browser.GetAsync(callback);

        Assert.That(back.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(back.Location, Is.EqualTo("/aide?x=1&franceconnect=annule"));
        Assert.That(browser.SessionCookies, Is.Empty);
    }

    [Test]
    public async Task Cancel_BehindAProxyThatNamesThePort_ComesBackToThePage()
    {
        await using var site = await Site.StartAsync(setup => setup.Origins.Add($"{Site.Origin}:443"));
        using var browser = site.OpenBrowser();
        browser.Headers["Host"] = "portail.example.test:443";
        browser.Headers["Referer"] = $"{Site.Origin}/aide";

        var back = await browser.GetAsync(await browser.CancelAsync(await browser.StartAsync("/moi")));

        Assert.That(back.Location, Is.EqualTo("/aide?franceconnect=annule"), back.Body);
    }

    [TestCase("/moi", null, "/")]
    [TestCase("/moi", Site.Origin + "/moi", "/")]
    [TestCase("/aide", "https://evil.example.test/aide", "/aide")]
    [TestCase("/franceconnect/login", null, "/")]
    [TestCase("/aide#bas", null, "/aide?franceconnect=annule#bas")]
    public async Task Cancel_PageThatNeedsASession_IsNeverTheOneToComeBackTo(
        string returnUrl,
        string? referer,
        string expected
    )
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();
        if (referer is not null)
            browser.Headers["Referer"] = referer;

        var back = await browser.GetAsync(await browser.CancelAsync(await browser.StartAsync(returnUrl)));

        Assert.That(
            back.Location,
            Is.EqualTo(expected.Contains('?', StringComparison.Ordinal) ? expected : $"{expected}?franceconnect=annule")
        );
    }

    [TestCase("/signin-franceconnect", "/signout-callback-franceconnect")]
    [TestCase("/retour", "/fin")]
    public async Task Cancel_RetryOnAFailurePage_ComesHomeAndTheOldCodeDoesNotTravelOn(string callback, string logout)
    {
        await using var site = await StartAtAsync(callback, logout);
        using var browser = site.OpenBrowser();

        foreach (var path in new[] { callback, callback.ToUpperInvariant(), logout })
        {
            browser.Headers["Referer"] = $"{Site.Origin}{path}?code=vieux&state=vieux";
            var back = await browser.GetAsync(await browser.CancelAsync(await browser.StartAsync("/moi")));
            Assert.That(back.Location, Is.EqualTo("/?franceconnect=annule"), path);
        }
    }

    [TestCase("/signin-franceconnect")]
    [TestCase("/retour")]
    public async Task Login_ToGoOnToACallbackAddress_GoesHomeInstead(string callback)
    {
        await using var site = await StartAtAsync(callback, "/fin");
        using var browser = site.OpenBrowser();

        var page = await browser.LoginAsync($"{callback}?code=vieux&state=vieux");

        Assert.That(page.SetsSession, Is.True);
        Assert.That(page.Location, Is.EqualTo("/"));
    }

    [Test]
    public async Task Cancel_TwiceInARow_TheNeutralWordIsThereOnce()
    {
        await using var site = await Site.StartAsync();
        using var browser = site.OpenBrowser();
        browser.Headers["Referer"] = $"{Site.Origin}/aide?x=1&franceconnect=annule";

        var back = await browser.GetAsync(await browser.CancelAsync(await browser.StartAsync("/moi")));

        Assert.That(back.Location, Is.EqualTo("/aide?x=1&franceconnect=annule"));
    }

    private static async Task<Site> StartAtAsync(string callback, string logout)
    {
        var site = await Site.StartAsync(setup =>
            setup.Login = options =>
            {
                options.CallbackPath = callback;
                options.PostLogoutCallbackPath = logout;
            }
        );
        Platform.Simulator.Clients.AddRedirectUri(
            site.Services.GetRequiredService<IOptions<FranceConnectOptions>>().Value.ClientId!,
            Site.Origin + callback
        );
        return site;
    }

    [Test]
    public async Task Cancel_ChallengeOfTheVendorWithASessionlessReturnPage_ComesBackToThatPage()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Pages = app =>
                app.MapGet(
                    "/aller",
                    (HttpContext context) =>
                        context.ChallengeAsync(
                            FranceConnectDefaults.AuthenticationScheme,
                            new FranceConnectChallengeProperties { RedirectUri = "/aide" }
                        )
                )
        );
        using var browser = site.OpenBrowser();
        var start = (await browser.GetAsync("/aller")).LocationUri;

        var back = await browser.GetAsync(await browser.CancelAsync(start));

        Assert.That(back.Location, Is.EqualTo("/aide?franceconnect=annule"));
    }

    [Test]
    public async Task Cancel_EveryPageNeedsASession_IsANeutralPageInsteadOfARoundToFranceConnect()
    {
        await using var site = await Site.StartAsync(setup =>
            setup.Services = services =>
                services
                    .AddAuthorizationBuilder()
                    .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
        );
        using var browser = site.OpenBrowser();

        var page = await browser.GetAsync(await browser.CancelAsync(await browser.StartAsync("/aide")));

        Assert.Multiple(() =>
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.ContentType, Is.EqualTo("text/html; charset=utf-8"));
            Assert.That(page.Body, Does.Contain("Vous n’avez pas continué avec FranceConnect"));
            Assert.That(page.Body, Does.Contain("href=\"/franceconnect/login?returnUrl=%2Faide\""));
            Assert.That(page.Body, Does.Not.Contain("FCS"));
        });
    }

    private static TestCaseData Row(SimulatorFault fault, string code, HttpStatusCode status) =>
        new TestCaseData(fault, code, status).SetArgDisplayNames(fault.Id, code);
}
