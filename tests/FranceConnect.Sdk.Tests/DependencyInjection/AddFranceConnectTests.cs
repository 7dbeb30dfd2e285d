using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Tests.DependencyInjection;

[TestFixture]
internal sealed class AddFranceConnectTests
{
    [Test]
    public void AddFranceConnect_NullArguments_AreArgumentErrors()
    {
        var services = new ServiceCollection();
        var builder = services.AddFranceConnect(_ => { });

        Assert.Multiple(() =>
        {
            Assert.That(
                () => services.AddFranceConnect((Action<FranceConnectOptions>)null!),
                Throws.ArgumentNullException
            );
            Assert.That(() => services.AddFranceConnect((IConfiguration)null!), Throws.ArgumentNullException);
            Assert.That(() => ((IServiceCollection)null!).AddFranceConnect(_ => { }), Throws.ArgumentNullException);
            Assert.That(() => builder.AddTenant("bourg", null!), Throws.ArgumentNullException);
            Assert.That(() => builder.AddTenant("", _ => { }), Throws.ArgumentException);
            Assert.That(() => builder.AddTenants(null!), Throws.ArgumentNullException);
            Assert.That(builder.Services, Is.SameAs(services));
        });
    }

    [Test]
    public void AddFranceConnect_Built_IsSoundAndTheClientIsASingleton()
    {
        var services = new ServiceCollection();
        services.AddFranceConnect(Fill);

        using var provider = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        using var scope = provider.CreateScope();

        Assert.That(
            scope.ServiceProvider.GetRequiredService<IFranceConnectClient>(),
            Is.SameAs(provider.GetRequiredService<IFranceConnectClient>())
        );
    }

    [Test]
    public void AddFranceConnect_Twice_RegistersNothingNewButTheSecondSettings()
    {
        var services = new ServiceCollection();
        services.AddFranceConnect(Fill);
        var before = services.Count;
        services.AddFranceConnect(o => o.ClientId = "le-second");

        Assert.That(
            services.Skip(before).Select(service => service.ServiceType),
            Is.EqualTo(new[] { typeof(IConfigureOptions<FranceConnectOptions>) })
        );
        using var provider = services.BuildServiceProvider();
        Assert.That(
            provider.GetRequiredService<FranceConnectTenantDirectory>().ConfiguredTenants.Single().ToString(),
            Is.EqualTo("default (default)")
        );
        Assert.That(
            provider.GetRequiredService<IOptions<FranceConnectOptions>>().Value.ClientId,
            Is.EqualTo("le-second")
        );
    }

    [Test]
    public void AddFranceConnect_SameSectionTwice_ReadsItsTenantsOnce()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["FranceConnect:Environment"] = "Sandbox",
                    ["FranceConnect:Tenants:bourg:ClientId"] = "x",
                    ["FranceConnect:Tenants:bourg:ClientSecret"] = "s",
                }
            )
            .Build();
        var services = new ServiceCollection();
        services.AddFranceConnect(configuration.GetSection("FranceConnect"));
        services.AddFranceConnect(configuration.GetSection("FranceConnect"));

        using var provider = services.BuildServiceProvider();

        Assert.That(
            provider.GetRequiredService<FranceConnectTenantDirectory>().ConfiguredTenants.Select(tenant => tenant.Id),
            Is.EqualTo(new[] { "bourg" })
        );
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task AddHttpClient_OfTheVendor_SeesEveryRequestWhateverTheOrder(bool first)
    {
        var seen = new List<string>();
        await using var site = await LoginSite.StartAsync(services =>
        {
            void Customise(IServiceCollection all) =>
                all.AddHttpClient(FranceConnectClientNames.HttpClient).AddHttpMessageHandler(() => new Spy(seen));
            if (first)
                Customise(services);
            services.AddFranceConnect(_ => { });
            if (!first)
                Customise(services);
        });

        var result = await site.SignInAsync();

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
        Assert.That(seen, Is.EqualTo(new[] { "openid-configuration", "jwks", "token", "userinfo" }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task ConfigurePrimaryHandler_OfTheVendor_WinsWhateverTheOrder(bool first)
    {
        var time = new ImpatientTime();
        using var stub = new StubProvider(time);
        var services = new ServiceCollection();
        void Customise() =>
            services.AddHttpClient(FranceConnectClientNames.HttpClient).ConfigurePrimaryHttpMessageHandler(() => stub);
        if (first)
            Customise();
        services.AddFranceConnect(o =>
        {
            Fill(o);
            o.Environment = FranceConnectEnvironment.Custom(StubProvider.Issuer);
        });
        if (!first)
            Customise();
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IFranceConnectClient>().EnsureMetadataAsync();

        Assert.That(stub.Asked, Is.EqualTo(new[] { "openid-configuration", "jwks" }));
    }

    [Test]
    public async Task EnsureMetadataAsync_Twice_FetchesOnce()
    {
        await using var site = new StubSite();

        await site.Client.EnsureMetadataAsync();
        await site.Client.EnsureMetadataAsync("default");

        Assert.That(site.Provider.Asked, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Dispose_OfTheProvider_LeavesNothingThatThrows()
    {
        await using var simulator = await FranceConnectSimulator.StartAsync();
        var services = new ServiceCollection();
        services.AddFranceConnect(o =>
        {
            Fill(o);
            o.Environment = FranceConnectEnvironment.Custom(simulator.Issuer);
        });
        var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IFranceConnectClient>();
        await client.EnsureMetadataAsync();

        await provider.DisposeAsync();

        Assert.That(() => provider.DisposeAsync().AsTask(), Throws.Nothing);
        Assert.That(client, Is.Not.InstanceOf<IDisposable>(), "a singleton without resources of its own");
    }

    private static void Fill(FranceConnectOptions options)
    {
        options.Environment = FranceConnectEnvironment.Sandbox;
        options.ClientId = "un-service";
        options.ClientSecret = "secret-d-un-service-fictif-0123456789";
        options.RedirectUri = "https://mairie.example.org/signin-franceconnect";
    }

    private sealed class Spy(List<string> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            lock (seen)
                seen.Add(request.RequestUri!.Segments[^1]);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
