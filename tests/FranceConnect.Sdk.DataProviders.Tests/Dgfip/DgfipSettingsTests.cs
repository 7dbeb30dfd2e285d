using FranceConnect.Sdk.DataProviders.Dgfip;
using FranceConnect.Sdk.DataProviders.Reference;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class DgfipSettingsTests
{
    [Test]
    public void AddImpotParticulier_WithoutAnAddress_IsRefused()
    {
        Assert.That(
            () => Read(builder => builder.AddImpotParticulier()),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contain("FCS4004")
        );
    }

    [TestCase("BaseUrl", "http://dgfip.example.org")]
    [TestCase("BaseUrl", "dgfip.example.org")]
    [TestCase("BaseUrl", "https://dgfip.example.org/?a=b")]
    [TestCase("BaseUrl", "https://moi@dgfip.example.org/")]
    [TestCase("MaxRetries", "4")]
    [TestCase("MaxRetries", "beaucoup")]
    [TestCase("ReadTimeout", "00:00:00")]
    [TestCase("ReadTimeout", "00:03:00")]
    [TestCase("ConnectTimeout", "longtemps")]
    [TestCase("ClientId", "")]
    [TestCase("ClientSecret", "")]
    [TestCase("IdTeleservice", "a\nb")]
    public void AddImpotParticulier_WrongSetting_IsNamedAtStartup(string setting, string value)
    {
        var settings = Whole();
        settings["Dgfip:" + setting] = value;

        Assert.That(
            () => Read(settings),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contain("FCS4005").And.Message.Contain(setting)
        );
    }

    [Test]
    public void AddImpotParticulier_SeveralMistakes_AreListedTogetherWithoutSecrets()
    {
        var settings = Whole();
        settings["Dgfip:MaxRetries"] = "-1";
        settings["FranceConnect:Tenants:ville-modele:Dgfip:ClientId"] = null;

        Assert.That(
            () => Read(settings),
            Throws
                .InstanceOf<OptionsValidationException>()
                .With.Message.Contain("MaxRetries")
                .And.Message.Contain("Tenants:ville-modele:ClientId")
                .And.Message.Not.Contain("secret-fictif")
        );
    }

    [Test]
    public void AddImpotParticulier_Sections_AreRead()
    {
        var options = Read(Whole());

        Assert.Multiple(() =>
        {
            Assert.That(options.BaseUrl, Is.EqualTo("https://dgfip.example.org"));
            Assert.That(options.ClientId, Is.EqualTo("client-fictif"));
            Assert.That(options.IdTeleservice, Is.EqualTo("TS1"));
            Assert.That(options.MaxRetries, Is.EqualTo(2));
            Assert.That(options.ReadTimeout, Is.EqualTo(TimeSpan.FromSeconds(8)));
            Assert.That(options.Tenants.Keys, Is.EqualTo(new[] { "ville-modele" }));
            Assert.That(options.Tenants["VILLE-MODELE"].ClientSecret, Is.EqualTo("secret-fictif-2"));
        });
    }

    [Test]
    public void AddImpotParticulier_Twice_RegistersNothingMore()
    {
        var services = new ServiceCollection();
        var builder = services.AddFranceConnect(_ => { }).AddImpotParticulier().AddReferenceApis();
        // The settings of each call are kept, as the framework does.
        var count = services.Count(service => !IsSetting(service));

        builder.AddImpotParticulier().AddReferenceApis();

        Assert.That(services.Count(service => !IsSetting(service)), Is.EqualTo(count));
    }

    [Test]
    public void Options_Defaults_AreThoseDocumented()
    {
        var options = new DgfipOptions();

        Assert.That(
            (options.BaseUrl, options.MaxRetries, options.ConnectTimeout, options.ReadTimeout),
            Is.EqualTo(((string?)null, 0, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)))
        );
    }

    private static Dictionary<string, string?> Whole() =>
        new()
        {
            ["Dgfip:BaseUrl"] = "https://dgfip.example.org",
            ["Dgfip:ClientId"] = "client-fictif",
            ["Dgfip:ClientSecret"] = "secret-fictif-1",
            ["Dgfip:IdTeleservice"] = "TS1",
            ["Dgfip:MaxRetries"] = "2",
            ["Dgfip:ReadTimeout"] = "00:00:08",
            ["FranceConnect:Tenants:ville-modele:Dgfip:ClientId"] = "client-fictif-2",
            ["FranceConnect:Tenants:ville-modele:Dgfip:ClientSecret"] = "secret-fictif-2",
            ["FranceConnect:Tenants:bourg-exemple:Name"] = "Bourg-Exemple",
        };

    private static DgfipOptions Read(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return Read(builder =>
            builder.AddImpotParticulier(
                configuration.GetSection("Dgfip"),
                configuration.GetSection("FranceConnect:Tenants")
            )
        );
    }

    private static DgfipOptions Read(Action<FranceConnectBuilder> add)
    {
        var services = new ServiceCollection();
        add(services.AddFranceConnect(_ => { }));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<DgfipOptions>>().Value;
    }

    private static bool IsSetting(ServiceDescriptor service) =>
        service.ServiceType == typeof(IConfigureOptions<DgfipOptions>)
        || service.ServiceType == typeof(IConfigureOptions<ReferenceOptions>);
}
