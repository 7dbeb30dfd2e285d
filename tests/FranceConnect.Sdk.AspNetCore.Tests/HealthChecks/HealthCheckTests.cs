using System.Net;
using FranceConnect.Sdk.AspNetCore.Tests.Support;
using FranceConnect.Sdk.Simulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Tests.HealthChecks;

internal sealed class HealthCheckTests
{
    private FranceConnectSimulator _platform = null!;

    [SetUp]
    public async Task Open() => _platform = await FranceConnectSimulator.StartAsync();

    [TearDown]
    public async Task Close() => await _platform.DisposeAsync();

    [Test]
    public async Task Check_ProviderDownAtStart_IsUnhealthyUntilItIsBack()
    {
        _platform.Faults.Activate(SimulatorFault.DiscoveryUnavailable);
        await using var site = await StartAsync(_platform.Issuer);
        using var browser = site.OpenBrowser();

        Assert.That((await browser.GetAsync("/healthz")).Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));

        _platform.Faults.Clear();
        Assert.That((await browser.GetAsync("/healthz")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Check_MetadataKnown_StaysHealthyWithoutAskingAgain()
    {
        await using var site = await StartAsync(_platform.Issuer);
        using var browser = site.OpenBrowser();

        for (var i = 0; i < 3; i++)
            Assert.That((await browser.GetAsync("/healthz")).Status, Is.EqualTo(HttpStatusCode.OK));

        Assert.That(_platform.Requests.Count("discovery"), Is.EqualTo(1));
    }

    [Test]
    public async Task WarmUp_NobodyListensAtTheIssuer_TheSiteStartsAndServes()
    {
        await _platform.DisposeAsync();
        await using var site = await StartAsync(_platform.Issuer);
        using var browser = site.OpenBrowser();

        Assert.That((await browser.GetAsync("/")).Status, Is.EqualTo(HttpStatusCode.OK));
        FailurePages.AssertIs(await browser.GetAsync("/franceconnect/login"), "FCS2009", HttpStatusCode.BadGateway);
        Assert.That((await browser.GetAsync("/healthz")).Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    private static Task<Site> StartAsync(string issuer) =>
        Site.StartAsync(setup =>
        {
            setup.Engine = options => options.Environment = FranceConnectEnvironment.Custom(issuer);
            setup.Services = services => services.AddHealthChecks().AddFranceConnect();
            setup.Pages = app => app.MapHealthChecks("/healthz");
        });
}
