using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Simulator.Tests.Hosting;

/// <summary>The hosted form: started before the application serves, refused in production, stopped with the host.</summary>
internal sealed class HostedSimulatorTests
{
    [Test]
    public async Task AddFranceConnectSimulator_HostStarts_ServesAtTheIssuerKnownBefore()
    {
        using var host = Build("Development");
        var simulator = host.Services.GetRequiredService<FranceConnectSimulator>();
        var issuer = simulator.Issuer;

        await host.StartAsync();

        using var browser = new Browser(simulator);
        var answer = await browser.GetAsync("/.well-known/openid-configuration");
        Assert.That(answer.Json["issuer"]!.GetValue<string>(), Is.EqualTo(issuer));
    }

    [Test]
    public async Task AddFranceConnectSimulator_OtherHostedServices_StartAfterIt()
    {
        var seen = 0;
        using var host = Build(
            "Development",
            before: services =>
                services.AddHostedService(provider => new Probe(async () =>
                {
                    using var browser = new Browser(provider.GetRequiredService<FranceConnectSimulator>());
                    seen = (await browser.GetAsync("/jwks")).Status;
                }))
        );

        await host.StartAsync();

        Assert.That(seen, Is.EqualTo(200));
    }

    [Test]
    public void AddFranceConnectSimulator_Production_RefusesWithItsCodeAndRemedy()
    {
        using var host = Build("Production");

        var error = Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.That(error!.Message, Does.StartWith("FCS9001:"));
        Assert.That(error.Message, Does.Contain("AddFranceConnectSimulator").And.Contain("AllowInProduction"));
    }

    [Test]
    public async Task AddFranceConnectSimulator_ProductionForced_Starts()
    {
        using var host = Build("Production", options => options.AllowInProduction = true);

        await host.StartAsync();

        using var browser = new Browser(host.Services.GetRequiredService<FranceConnectSimulator>());
        Assert.That((await browser.GetAsync("/jwks")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task AddFranceConnectSimulator_Start_WarnsThatAnyoneCanBeAnyone()
    {
        var log = new CapturingLogger();
        using var host = Build("Development", before: services => services.AddSingleton<ILoggerProvider>(log));

        await host.StartAsync();

        Assert.That(log.Text, Does.Match("Warning 9000 .*anyone can sign in as anyone"));
    }

    [Test]
    public async Task AddFranceConnectSimulator_WholeLogin_LogsNothingOfIt()
    {
        var log = new CapturingLogger();
        using var host = Build("Development", before: services => services.AddSingleton<ILoggerProvider>(log));
        await host.StartAsync();
        var simulator = host.Services.GetRequiredService<FranceConnectSimulator>();
        simulator.Clients.AddRedirectUri(SimulatorClient.DemoClientId, "https://service.example/cb");

        await simulator.AuthorizeAsync(
            new Uri(
                $"{simulator.Issuer}/authorize?client_id={SimulatorClient.DemoClientId}&scope=openid&response_type=code"
                    + "&redirect_uri=https://service.example/cb&state=etat&nonce=nonce-0123456789-0123456789&acr_values=eidas1"
            ),
            "test"
        );

        Assert.That(log.Lines, Is.Not.Empty);
        Assert.That(log.Text, Does.Not.Contain("etat").And.Not.Contain("nonce-").And.Not.Contain("code="));
    }

    [Test]
    public async Task AddFranceConnectSimulator_Twice_StartsOneAndAddsTheSettings()
    {
        using var host = Build(
            "Development",
            before: services =>
                services.AddFranceConnectSimulator(options => options.Clients.Add(SimulatorFixture.Client("autre")))
        );

        await host.StartAsync();

        Assert.That(host.Services.GetServices<FranceConnectSimulator>().ToList(), Has.Count.EqualTo(1));
        Assert.That(
            host.Services.GetServices<IHostedService>().Count(s => s.GetType().Name == "SimulatorHostedService"),
            Is.EqualTo(1)
        );
        Assert.That(
            host.Services.GetRequiredService<FranceConnectSimulator>().Clients.ClientIds,
            Is.EquivalentTo(["autre", SimulatorClient.DemoClientId])
        );
    }

    [Test]
    public async Task StopAsync_Host_FreesThePort()
    {
        using var host = Build("Development");
        await host.StartAsync();
        var port = host.Services.GetRequiredService<FranceConnectSimulator>().BaseAddress.Port;

        await host.StopAsync();

        await using var next = await FranceConnectSimulator.StartAsync(options => options.Port = port);
        Assert.That(next.BaseAddress.Port, Is.EqualTo(port));
    }

    private static WebApplication Build(
        string environment,
        Action<FranceConnectSimulatorOptions>? configure = null,
        Action<IServiceCollection>? before = null
    )
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        before?.Invoke(builder.Services);
        builder.Services.AddFranceConnectSimulator(configure);
        return builder.Build();
    }

    private sealed class Probe(Func<Task> onStart) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => onStart();

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
