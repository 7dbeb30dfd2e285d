using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Tests.Tenants;

/// <summary>The keys of a configuration section, right and wrong.</summary>
[TestFixture]
internal sealed class ConfigurationTests
{
    [Test]
    public void AddFranceConnect_TopLevelKeys_MakeTheDefaultTenant()
    {
        using var provider = Provide(
            "Environment=production",
            "ClientId=un-service",
            "ClientSecret=un-secret",
            "RedirectUri=https://mairie.example.org/retour",
            "PostLogoutRedirectUri=https://mairie.example.org/sortie",
            "SigningAlgorithm=RS256",
            "ClockSkew=00:00:31",
            "LoginLifetime=00:10:00",
            "TenantCacheLifetime=01:00:00",
            "RevokeAccessToken=true"
        );

        var options = provider.GetRequiredService<IOptions<FranceConnectOptions>>().Value;
        var tenant = Tenants(provider).Single();
        var registration = tenant.FindRegistration(FranceConnectPlatform.FranceConnect)!;
        Assert.Multiple(() =>
        {
            Assert.That(tenant.Id, Is.EqualTo("default"));
            Assert.That(registration.Environment, Is.EqualTo(FranceConnectEnvironment.Production));
            Assert.That(registration.ClientId, Is.EqualTo("un-service"));
            Assert.That(registration.RedirectUri, Is.EqualTo("https://mairie.example.org/retour"));
            Assert.That(registration.PostLogoutRedirectUri, Is.EqualTo("https://mairie.example.org/sortie"));
            Assert.That(registration.SigningAlgorithm, Is.EqualTo("RS256"));
            Assert.That(options.ClockSkew, Is.EqualTo(TimeSpan.FromSeconds(31)));
            Assert.That(options.LoginLifetime, Is.EqualTo(TimeSpan.FromMinutes(10)));
            Assert.That(options.TenantCacheLifetime, Is.EqualTo(TimeSpan.FromHours(1)));
            Assert.That(options.RevokeAccessToken, Is.True);
        });
    }

    [Test]
    public void AddFranceConnect_TenantSections_MakeOneTenantEachInOrder()
    {
        using var provider = Provide(
            "Environment=Sandbox",
            "Tenants:bourg:Name=Ville de Bourg",
            "Tenants:bourg:Host=bourg.example.org",
            "Tenants:bourg:Siret=21010053700012",
            "Tenants:bourg:ClientId=bourg-fc",
            "Tenants:bourg:ClientSecret=s",
            "Tenants:ville:FranceConnect:ClientId=ville-fc",
            "Tenants:ville:FranceConnect:ClientSecret=s",
            "Tenants:ville:FranceConnectPlus:Environment=PlusIntegration",
            "Tenants:ville:FranceConnectPlus:ClientId=ville-plus",
            "Tenants:ville:FranceConnectPlus:ClientSecret=s"
        );

        var tenants = Tenants(provider);

        Assert.That(tenants.Select(tenant => tenant.Id), Is.EqualTo(new[] { "bourg", "ville" }));
        Assert.That(tenants[0].Name, Is.EqualTo("Ville de Bourg"));
        Assert.That(tenants[0].Siret, Is.EqualTo("21010053700012"));
        Assert.That(Low(tenants[0])?.ClientId, Is.EqualTo("bourg-fc"));
        Assert.That(High(tenants[0]), Is.Null);
        Assert.That(Low(tenants[1])?.Environment, Is.EqualTo(FranceConnectEnvironment.Sandbox));
        Assert.That(High(tenants[1])?.ClientId, Is.EqualTo("ville-plus"));
        var directory = provider.GetRequiredService<FranceConnectTenantDirectory>();
        Assert.That(directory.FindByHost("BOURG.example.org"), Is.SameAs(tenants[0]));
        Assert.That(directory.FindByHost("ailleurs.example.org"), Is.Null);
    }

    [Test]
    public void AddFranceConnect_PlatformShorthand_PutsTheCredentialsOnThatPlatform()
    {
        using var provider = Provide(
            "Tenants:bourg:Issuer=https://fournisseur.example.org/api/v2",
            "Tenants:bourg:Platform=franceconnectplus",
            "Tenants:bourg:ClientId=plus",
            "Tenants:bourg:ClientSecret=s",
            "Tenants:ville:Issuer=https://fournisseur.example.org/api/v2",
            "Tenants:ville:ClientId=standard",
            "Tenants:ville:ClientSecret=s"
        );

        var tenants = Tenants(provider);

        Assert.That(High(tenants[0])?.ClientId, Is.EqualTo("plus"));
        Assert.That(Low(tenants[0]), Is.Null);
        Assert.That(Low(tenants[1])?.ClientId, Is.EqualTo("standard"));
    }

    [TestCase("PlusProduction", "FranceConnect")]
    [TestCase("Sandbox", "FranceConnectPlus")]
    public void AddFranceConnect_PlatformThatIsNotTheEnvironments_IsAMistake(string environment, string platform)
    {
        // Else the credentials of one platform would silently go to the other.
        var failures = FailuresOf(
            $"Environment={environment}",
            $"Tenants:bourg:Platform={platform}",
            "Tenants:bourg:ClientId=x",
            "Tenants:bourg:ClientSecret=s"
        );

        Assert.That(failures, Has.Length.EqualTo(1));
        Assert.That(failures[0], Does.StartWith("FCS1004").And.Contains("bourg"));
    }

    [Test]
    public void AddFranceConnect_Issuer_WinsOverTheEnvironment()
    {
        using var provider = Provide(
            "Environment=Production",
            "Issuer=http://127.0.0.1:4000/api/v2",
            "ClientId=x",
            "ClientSecret=s"
        );

        Assert.That(Low(Tenants(provider).Single())?.Environment.Issuer, Is.EqualTo("http://127.0.0.1:4000/api/v2"));
    }

    [TestCase("FCS1004", "Environment=Prod")]
    [TestCase("FCS1005", "Issuer=http://fournisseur.example.org/api/v2")]
    [TestCase("FCS1005", "Issuer=fournisseur.example.org")]
    [TestCase("FCS1005", "Issuer=https://fournisseur.example.org/api/v2?x=1")]
    [TestCase("FCS1011", "Platform=FC+")]
    [TestCase("FCS1011", "ClockSkew=une minute")]
    [TestCase("FCS1011", "RevokeAccessToken=oui")]
    public void AddFranceConnect_KeyThatCannotBeRead_IsNamedAndListedOnce(string code, string wrong)
    {
        var failures = FailuresOf("Environment=Sandbox", "ClientId=x", "ClientSecret=s", wrong);

        Assert.That(failures, Has.Length.EqualTo(1), string.Join("\n", failures));
        Assert.That(failures[0], Does.StartWith(code + ":"));
        Assert.That(failures[0], Does.Contain("FranceConnect:" + wrong.Split('=')[0]));
    }

    [Test]
    public void AddFranceConnect_UnreadableKeyBesideARegistration_IsListedToo()
    {
        var failures = FailuresOf(
            "Environment=Sandbox",
            "Tenants:bourg:Platform=FC+",
            "Tenants:bourg:FranceConnect:ClientId=x",
            "Tenants:bourg:FranceConnect:ClientSecret=s",
            "Tenants:bourg:FranceConnect:Issuer=partout"
        );

        Assert.That(failures.Select(failure => failure[..7]), Is.EquivalentTo(new[] { "FCS1011", "FCS1005" }));
    }

    private static IReadOnlyList<FranceConnectTenant> Tenants(ServiceProvider provider) =>
        provider.GetRequiredService<FranceConnectTenantDirectory>().ConfiguredTenants;

    private static FranceConnectRegistration? Low(FranceConnectTenant tenant) =>
        tenant.FindRegistration(FranceConnectPlatform.FranceConnect);

    private static FranceConnectRegistration? High(FranceConnectTenant tenant) =>
        tenant.FindRegistration(FranceConnectPlatform.FranceConnectPlus);

    private static string[] FailuresOf(params string[] settings)
    {
        using var provider = Provide(settings);
        return [.. Assert.Throws<OptionsValidationException>(() => Tenants(provider))!.Failures];
    }

    private static ServiceProvider Provide(params string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                // The last of two equal keys wins, as between two sources.
                settings
                    .Select(setting => setting.Split('=', 2))
                    .GroupBy(pair => pair[0])
                    .Select(pairs => KeyValuePair.Create("FranceConnect:" + pairs.Key, (string?)pairs.Last()[1]))
            )
            .Build();
        var services = new ServiceCollection();
        services.AddFranceConnect(configuration.GetSection("FranceConnect"));
        return services.BuildServiceProvider();
    }
}
