using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Tests.Authorization;

/// <summary>A page that asks for a level: who comes in, who is sent where, and what else a refusal is.</summary>
internal sealed class StepUpTests
{
    private static readonly DecryptionKey Key = DecryptionKey.Generate();

    [Test]
    public async Task Get_OfNobody_StartsAtFranceConnectPlusAtThatLevel()
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser();

        var start = await browser.GetAsync("/substantiel?de=1");

        Assert.That(start.LocationUri.AbsoluteUri, Does.StartWith(Platform.Simulator.PlusIssuer + "/authorize"));
        Assert.That(start.QueryOf("acr_values"), Is.EqualTo("eidas2"));
    }

    [Test]
    public async Task Get_SeveralLevels_AsksTheHighest()
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser();

        Assert.That((await browser.GetAsync("/deux-niveaux")).QueryOf("acr_values"), Is.EqualTo("eidas3"));
    }

    [Test]
    public async Task Get_LowLevel_IsReachedAtFranceConnect()
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser();

        var start = await browser.GetAsync("/faible");

        Assert.That(start.LocationUri.AbsoluteUri, Does.StartWith(Platform.Simulator.Issuer + "/authorize"));
        Assert.That(start.QueryOf("acr_values"), Is.EqualTo("eidas1"));
    }

    [TestCase("application/json", HttpStatusCode.Unauthorized)]
    [TestCase("text/html,application/json;q=0.9", HttpStatusCode.Redirect)]
    public async Task Get_OfAProgram_IsRefusedWithoutARedirect(string accept, HttpStatusCode status)
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser();
        browser.Headers["Accept"] = accept;

        Assert.That((await browser.GetAsync("/substantiel")).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task Get_TenantNotAtFranceConnectPlus_IsToldByItsCode()
    {
        await using var site = await Site.StartAsync(setup => setup.Pages = MapPages);
        using var browser = site.OpenBrowser();

        var page = await browser.GetAsync("/substantiel");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page.Body, Does.Contain("FCS1010"));
    }

    [Test]
    public async Task Get_SomethingElseIsWanting_IsRefusedAsUsual()
    {
        await using var site = await StartAsync();
        using var browser = site.OpenBrowser();

        await browser.LoginAsync();
        var page = await browser.GetAsync("/agents");

        Assert.That(page.Location, Does.Contain("/Account/AccessDenied"));
    }

    [Test]
    public async Task HandlerOfTheVendor_StaysInPlace()
    {
        await using var site = await StartAsync(services =>
            services.AddSingleton<IAuthorizationMiddlewareResultHandler, Own>()
        );

        Assert.That(site.Services.GetRequiredService<IAuthorizationMiddlewareResultHandler>(), Is.InstanceOf<Own>());
    }

    [TestCase("")]
    [TestCase("eidas9")]
    public void RequireFranceConnectLevel_UnknownLevel_IsRefused(string level) =>
        Assert.That(
            () => new AuthorizationPolicyBuilder().RequireFranceConnectLevel(AssuranceLevel.From(level)),
            Throws.ArgumentException
        );

    private static void MapPages(WebApplication app)
    {
        app.MapGet("/faible", () => Results.Text("faible"))
            .RequireAuthorization(policy => policy.RequireFranceConnectLevel(AssuranceLevel.Eidas1));
        app.MapGet("/substantiel", () => Results.Text("substantiel"))
            .RequireAuthorization(policy => policy.RequireFranceConnectLevel(AssuranceLevel.Eidas2));
        app.MapGet("/deux-niveaux", () => Results.Text("deux"))
            .RequireAuthorization(policy =>
                policy.RequireFranceConnectLevel(AssuranceLevel.Eidas3).RequireFranceConnectLevel(AssuranceLevel.Eidas2)
            );
        app.MapGet("/agents", () => Results.Text("agents"))
            .RequireAuthorization(policy =>
                policy.RequireFranceConnectLevel(AssuranceLevel.Eidas2).RequireClaim("agent")
            );
    }

    private static Task<Site> StartAsync(Action<IServiceCollection>? services = null) =>
        Site.StartAsync(setup =>
        {
            setup.Pages = MapPages;
            setup.Services = services ?? setup.Services;
            setup.Tenants = tenants =>
                tenants.AddTenant(
                    "bourg",
                    options =>
                    {
                        options.FranceConnect = new FranceConnectRegistrationOptions
                        {
                            Environment = Platform.Environment,
                        };
                        Platform.Register(Site.Origin).ApplyTo(options.FranceConnect);
                        options.FranceConnectPlus = RegisterPlus();
                    }
                );
        });

    private static FranceConnectRegistrationOptions RegisterPlus()
    {
        var client = new SimulatorClient
        {
            ClientId = Guid.NewGuid().ToString("N"),
            ClientSecret = $"secret-{Guid.NewGuid():N}",
            Platform = SimulatorPlatform.FranceConnectPlus,
            Jwks = $"{{\"keys\":[{Key.ToPublicJwk()}]}}",
        };
        Platform.Simulator.Clients.Add(client);
        Platform.AddOrigin(client.ClientId, Site.Origin);
        var registration = new FranceConnectRegistrationOptions
        {
            Environment = FranceConnectEnvironment.Custom(
                Platform.Simulator.PlusIssuer,
                FranceConnectPlatform.FranceConnectPlus
            ),
            ClientId = client.ClientId,
            ClientSecret = client.ClientSecret,
        };
        registration.DecryptionKeys.Add(Key);
        return registration;
    }

    private sealed class Own : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(
            RequestDelegate next,
            HttpContext context,
            AuthorizationPolicy policy,
            PolicyAuthorizationResult authorizeResult
        ) => next(context);
    }
}
