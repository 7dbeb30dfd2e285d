using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Where settings come from, how they are checked, and that nothing changes them afterwards (SPECS §2, §11 and §13).</summary>
internal sealed class ApiParticulierOptionsTests
{
    private static ApiParticulierOptions Read(
        Action<ApiParticulierOptions> explicitly,
        params (string Name, string Value)[] variables
    )
    {
        var options = new ApiParticulierOptions();
        explicitly(options);
        new ApiParticulierEnvironmentVariables(name =>
            variables.FirstOrDefault(variable => variable.Name == name).Value
        ).PostConfigure(null, options);
        return options;
    }

    [Test]
    public void Specs_11_Precedence_ExplicitThenVariableThenDefault()
    {
        var variables = new[] { ("API_PARTICULIER_TOKEN", "variable"), ("API_PARTICULIER_ENV", "staging") };

        var explicitly = Read(
            options => (options.Token, options.Environment) = ("code", ApiParticulierEnvironment.Production),
            variables
        );
        var fromVariables = Read(_ => { }, variables);
        var byDefault = Read(_ => { });

        Assert.Multiple(() =>
        {
            Assert.That(
                (explicitly.Token, explicitly.Environment),
                Is.EqualTo(("code", ApiParticulierEnvironment.Production))
            );
            Assert.That(
                (fromVariables.Token, fromVariables.Environment),
                Is.EqualTo(("variable", ApiParticulierEnvironment.Staging))
            );
            Assert.That(byDefault.Token, Is.Null);
            Assert.That(byDefault.Environment, Is.Null);
        });
    }

    [Test]
    public void Specs_11_Variables_BaseUrlWinsOverEnv()
    {
        var options = Read(
            _ => { },
            ("API_PARTICULIER_ENV", "production"),
            ("API_PARTICULIER_BASE_URL", "https://mandataire.exemple.test/api")
        );

        Assert.That(options.Environment?.BaseAddress.AbsoluteUri, Is.EqualTo("https://mandataire.exemple.test/api/"));
    }

    [TestCase("API_PARTICULIER_ENV", "recette")]
    [TestCase("API_PARTICULIER_BASE_URL", "http://particulier.exemple.test")]
    [TestCase("API_PARTICULIER_BASE_URL", "particulier")]
    [TestCase("API_PARTICULIER_TOKEN", "jeton\n")]
    public void Specs_11_Variable_Wrong_IsRefusedAtStartup(string name, string value)
    {
        var options = Read(_ => { }, (name, value));

        var result = new ApiParticulierOptionsValidator().Validate(null, options);

        Assert.That(result.Failed, Is.True);
        Assert.That(result.FailureMessage, Does.Contain("FCS4005").And.Not.Contain("jeton"));
    }

    [Test]
    public void Variable_Wrong_DoesNotMatterWhenTheCodeSays() =>
        Assert.That(
            new ApiParticulierOptionsValidator()
                .Validate(
                    null,
                    Read(
                        options => options.Environment = ApiParticulierEnvironment.Staging,
                        ("API_PARTICULIER_ENV", "recette")
                    )
                )
                .Succeeded,
            Is.True
        );

    [Test]
    public void Validation_Mistakes_AreListedAllAtOnce()
    {
        using var services = new ServiceCollection()
            .AddApiParticulier(options =>
            {
                options.Recipient = "13002526500014";
                options.Token = "jeton secret";
                options.VendorToken = "éditeur";
                options.CallsPerMinute = 1001;
                options.CallsPerSecond = 0;
                options.Nodes = 2;
                options.MaxRetries = 4;
                options.ConnectTimeout = TimeSpan.Zero;
                options.ReadTimeout = TimeSpan.FromHours(1);
                options.Tenants["lyon"] = new ApiParticulierTenantOptions { Recipient = "1", Token = "\r\n" };
            })
            .BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStartupValidator>().Validate()
        )!;

        Assert.Multiple(() =>
        {
            Assert.That(failure.Failures.Count(), Is.EqualTo(11));
            foreach (
                var setting in new[]
                {
                    "Recipient",
                    "Token",
                    "VendorToken",
                    "CallsPerMinute",
                    "CallsPerSecond",
                    "Nodes",
                    "MaxRetries",
                    "ConnectTimeout",
                    "ReadTimeout",
                    "Tenants:lyon:Recipient",
                    "Tenants:lyon:Token",
                }
            )
                Assert.That(failure.Failures, Has.One.Contains($": {setting}."), setting);
            Assert.That(failure.Message, Does.Not.Contain("secret").And.Not.Contain("éditeur"));
        });
    }

    [TestCase(0, 900, 20)]
    [TestCase(21, 900, 20)]
    [TestCase(6, 5, 20)]
    public void Validation_NodesThatWouldHaveNoCallToMake_IsRefused(int nodes, int perMinute, int perSecond)
    {
        var options = new ApiParticulierOptions
        {
            Nodes = nodes,
            CallsPerMinute = perMinute,
            CallsPerSecond = perSecond,
        };

        var result = new ApiParticulierOptionsValidator().Validate(null, options);

        Assert.That(result.Failures, Has.Exactly(1).StartsWith("FCS4005: Nodes."));
    }

    [Test]
    public void Validation_Configuration_NamesTheKeyThatCannotBeRead()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["ApiParticulier:BaseUrl"] = "ftp://exemple.test",
                    ["ApiParticulier:CallsPerMinute"] = "beaucoup",
                    ["ApiParticulier:ReadTimeout"] = "longtemps",
                }
            )
            .Build();
        var options = new ApiParticulierOptions();
        ApiParticulierConfiguration.Read(configuration.GetSection("ApiParticulier"), null, options);

        var result = new ApiParticulierOptionsValidator().Validate(null, options);

        Assert.That(
            result.Failures,
            Has.Exactly(3)
                .Items.And.Some.Contains("ApiParticulier:BaseUrl")
                .And.Some.Contains("ApiParticulier:CallsPerMinute")
        );
    }

    [Test]
    public void Configuration_Tenants_AreReadWithTheirOwnSettings()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Tenants:lyon:ApiParticulier:Token"] = "jeton-lyon",
                    ["Tenants:lyon:ApiParticulier:DelegationId"] = "6f3c",
                    ["Tenants:lille:Name"] = "Lille",
                }
            )
            .Build();
        var options = new ApiParticulierOptions();
        ApiParticulierConfiguration.Read(
            configuration.GetSection("Rien"),
            configuration.GetSection("Tenants"),
            options
        );

        Assert.That(options.Tenants.Keys, Is.EqualTo(new[] { "lyon" }));
        Assert.That(
            (options.Tenants["lyon"].Token, options.Tenants["lyon"].DelegationId),
            Is.EqualTo(("jeton-lyon", "6f3c"))
        );
    }

    [Test]
    public void AddApiParticulier_Twice_AddsNothingButTheSettings()
    {
        var services = new ServiceCollection().AddApiParticulier(options => options.MaxRetries = 1);
        var once = services.Count;

        services.AddApiParticulier(options => options.CallsPerSecond = 7);

        Assert.That(services, Has.Count.EqualTo(once + 1));
        using var provider = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }
        );
        var read = provider.GetRequiredService<IOptions<ApiParticulierOptions>>().Value;
        Assert.That((read.MaxRetries, read.CallsPerSecond), Is.EqualTo((1, 7)));
        Assert.That(provider.GetServices<IApiParticulierClient>().Count(), Is.EqualTo(1));
    }

    [Test]
    public void AddApiParticulier_ApplicationsOwnClient_Wins()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IApiParticulierClient>(_ => null!);
        services.AddApiParticulier(_ => { });

        Assert.That(services.Count(service => service.ServiceType == typeof(IApiParticulierClient)), Is.EqualTo(1));
    }

    [Test]
    public async Task Specs_13_Settings_ChangedAfterwards_ChangeNothing()
    {
        var lyon = new ApiParticulierTenantOptions { Token = "jeton-1" };
        ApiParticulierOptions? kept = null;
        using var site = new Site(options =>
        {
            options.Tenants["default"] = lyon;
            kept = options;
        });
        await site.AskAtDeskAsync();

        lyon.Token = "jeton-2";
        kept!.Tenants.Clear();
        kept.Recipient = "21590350100017";
        kept.Environment = ApiParticulierEnvironment.Production;
        await site.AskAtDeskAsync();

        Assert.That(site.Provider.Requests[1].Header("Authorization"), Is.EqualTo("Bearer jeton-1"));
        Assert.That(site.Provider.Requests[1].Address, Is.EqualTo(site.Provider.Requests[0].Address));
    }

    [Test]
    public async Task Specs_11_WithOptions_IsAnImmutableCopy()
    {
        using var site = new Site();
        var options = new DataCallOptions { Recipient = "21690123100011" };
        var copy = site.Client.WithOptions(options);
        options.Recipient = "21590350100017";
        var further = copy.WithOptions(new DataCallOptions { MaxRetries = 0 });

        await copy.Dss.GetQuotientFamilialAsync(site.Session());
        await further.Dss.GetQuotientFamilialAsync(site.Session());
        await site.AskAsync();

        Assert.That(
            site.Provider.Requests.Select(request => request.Query.Single(pair => pair.Name == "recipient").Value),
            Is.EqualTo(new[] { "21690123100011", "21690123100011", Site.Recipient })
        );
    }
}
