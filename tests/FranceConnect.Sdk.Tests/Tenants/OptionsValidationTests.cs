using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.Tests.Tenants;

/// <summary>A wrong configuration says everything that is wrong, once, before the first login.</summary>
[TestFixture]
internal sealed class OptionsValidationTests
{
    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Row("no client id", "FCS1001", o => o.ClientId = null);
        yield return Row("blank client id", "FCS1001", o => o.ClientId = " ");
        yield return Row("no secret", "FCS1002", o => o.ClientSecret = null);
        yield return Row("redirect in clear", "FCS1003", o => o.RedirectUri = "http://mairie.example.org/retour");
        yield return Row("redirect relative", "FCS1003", o => o.RedirectUri = "/retour");
        yield return Row("no environment", "FCS1004", o => o.Environment = null);
        yield return Row("logout in clear", "FCS1006", o => o.PostLogoutRedirectUri = "http://mairie.example.org/");
        yield return Row("HS256", "FCS1007", o => o.SigningAlgorithm = "HS256");
        yield return Row("none", "FCS1007", o => o.SigningAlgorithm = "none");
        yield return Row("no algorithm", "FCS1007", o => o.SigningAlgorithm = null!);
        yield return Row("no leeway", "FCS1011", o => o.ClockSkew = TimeSpan.Zero);
        yield return Row("wide leeway", "FCS1011", o => o.ClockSkew = TimeSpan.FromMinutes(5));
        yield return Row("short login", "FCS1011", o => o.LoginLifetime = TimeSpan.FromSeconds(59));
        yield return Row("long login", "FCS1011", o => o.LoginLifetime = TimeSpan.FromHours(3));
        yield return Row("tenants never kept", "FCS1011", o => o.TenantCacheLifetime = TimeSpan.Zero);
        yield return Row("state key no base64", "FCS1011", o => o.StateKey = "clé");
        yield return Row("state key too short", "FCS1011", o => o.StateKey = Convert.ToBase64String(new byte[16]));

        static TestCaseData Row(string name, string code, Action<FranceConnectOptions> spoil) =>
            new TestCaseData(code, spoil).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Client_OneMistake_IsTheOnlyOneListed(string code, Action<FranceConnectOptions> spoil)
    {
        var failures = FailuresOf(services =>
            services.AddFranceConnect(o =>
            {
                Fill(o);
                spoil(o);
            })
        );

        Assert.That(failures, Has.Length.EqualTo(1));
        Assert.That(failures[0], Does.StartWith(code + ":"));
    }

    [Test]
    public void Client_SeveralMistakesInSeveralTenants_AreAllListedAtOnce()
    {
        var failures = FailuresOf(services =>
            services
                .AddFranceConnect(o =>
                {
                    Fill(o);
                    o.ClientSecret = null;
                    o.ClockSkew = TimeSpan.FromMinutes(5);
                })
                .AddTenant("bourg", tenant => tenant.Siret = "123")
                .AddTenant("ville", tenant => tenant.ClientId = "x")
                .AddTenant("ville", tenant => Fill(tenant))
                .AddTenant("île", tenant => Fill(tenant))
        );

        Assert.That(
            failures.Select(failure => failure[..7]),
            Is.EquivalentTo(
                new[]
                {
                    "FCS1011", // the leeway
                    "FCS1002", // the default tenant's secret
                    "FCS1011", // bourg's SIRET
                    "FCS1001", // bourg has no client id
                    "FCS1002", // nor secret
                    "FCS1002", // ville's secret
                    "FCS1012", // ville twice
                    "FCS1012", // île is no id
                }
            )
        );
        Assert.That(failures, Has.Some.Contains("'bourg'").And.Some.Contains("'ville'"));
    }

    [Test]
    public void Client_TwoTenantsOnOneHost_IsListed()
    {
        var failures = FailuresOf(services =>
            services
                .AddFranceConnect(o => o.Environment = FranceConnectEnvironment.Sandbox)
                .AddTenant("bourg", tenant => Fill(tenant).Host = "mairie.example.org")
                .AddTenant("ville", tenant => Fill(tenant).Host = "MAIRIE.example.org")
                .AddTenant("port", tenant => Fill(tenant).Host = "mairie.example.org:8443")
        );

        Assert.That(failures.Select(failure => failure[..7]), Is.EqualTo(new[] { "FCS1012", "FCS1012" }));
    }

    [Test]
    public void Client_SamePlatformTwice_IsListed()
    {
        var failures = FailuresOf(services =>
            services
                .AddFranceConnect(o => o.Environment = FranceConnectEnvironment.Sandbox)
                .AddTenant(
                    "bourg",
                    tenant =>
                    {
                        Fill(tenant);
                        tenant.FranceConnect = new FranceConnectRegistrationOptions
                        {
                            ClientId = "autre",
                            ClientSecret = "autre-secret",
                        };
                    }
                )
        );

        Assert.That(failures, Has.One.StartsWith("FCS1011"));
    }

    [Test]
    public void Client_NoMistake_HasBothRegistrationsOfATenant()
    {
        using var provider = Provide(services =>
            services
                .AddFranceConnect(o => o.Environment = FranceConnectEnvironment.Sandbox)
                .AddTenant(
                    "bourg",
                    tenant =>
                    {
                        Fill(tenant);
                        tenant.FranceConnectPlus = new FranceConnectRegistrationOptions
                        {
                            Environment = FranceConnectEnvironment.PlusIntegration,
                            ClientId = "plus",
                            ClientSecret = "secret-plus",
                        };
                    }
                )
        );

        var tenant = provider.GetRequiredService<FranceConnectTenantDirectory>().ConfiguredTenants.Single();

        Assert.That(
            tenant.FindRegistration(FranceConnectPlatform.FranceConnect)?.Environment,
            Is.EqualTo(FranceConnectEnvironment.Sandbox)
        );
        Assert.That(tenant.FindRegistration(FranceConnectPlatform.FranceConnectPlus)?.ClientId, Is.EqualTo("plus"));
        Assert.That(tenant.Name, Is.EqualTo("bourg"));
    }

    [Test]
    public void Client_NothingConfigured_SaysSo()
    {
        Assert.That(
            FailuresOf(services => services.AddFranceConnect(_ => { })),
            Is.EqualTo(FailuresOf(services => services.AddFranceConnect(_ => { }))).And.Length.EqualTo(1)
        );
        Assert.That(FailuresOf(services => services.AddFranceConnect(_ => { }))[0], Does.StartWith("FCS1001"));
    }

    [Test]
    public void Failures_NeverShowTheSecret()
    {
        var failures = FailuresOf(services =>
            services.AddFranceConnect(o =>
            {
                o.ClientSecret = "secret-a-ne-pas-montrer";
                o.StateKey = "cle-a-ne-pas-montrer";
            })
        );

        Assert.That(string.Join(" ", failures), Does.Not.Contain("ne-pas-montrer"));
    }

    private static T Fill<T>(T credentials)
        where T : FranceConnectCredentials
    {
        credentials.Environment = FranceConnectEnvironment.Sandbox;
        credentials.ClientId = "un-service";
        credentials.ClientSecret = "secret-d-un-service-fictif-0123456789";
        return credentials;
    }

    private static string[] FailuresOf(Action<IServiceCollection> configure)
    {
        using var provider = Provide(configure);
        var exception = Assert.Throws<OptionsValidationException>(() =>
            provider.GetRequiredService<IStartupValidator>().Validate()
        );
        Assert.That(
            () => provider.GetRequiredService<IFranceConnectClient>(),
            Throws.InstanceOf<OptionsValidationException>()
        );
        return [.. exception!.Failures];
    }

    private static ServiceProvider Provide(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        configure(services);
        return services.BuildServiceProvider();
    }
}
