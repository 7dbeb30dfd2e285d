using FranceConnect.Sdk.DataProviders.Reference;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class ReferenceSettingsTests
{
    [Test]
    public void AddReferenceApis_Section_IsRead()
    {
        var options = Read(
            ("Communes:BaseUrl", "http://127.0.0.1:5001/reference/communes"),
            ("Addresses:BaseUrl", "https://adresses.example.org"),
            ("Companies:BaseUrl", "https://entreprises.example.org"),
            ("CommunesCacheLifetime", "01:00:00"),
            ("MaxRetries", "1")
        );

        Assert.That(
            (
                options.CommunesBaseUrl,
                options.AddressesBaseUrl,
                options.CompaniesBaseUrl,
                options.CommunesCacheLifetime,
                options.MaxRetries
            ),
            Is.EqualTo(
                (
                    "http://127.0.0.1:5001/reference/communes",
                    "https://adresses.example.org",
                    "https://entreprises.example.org",
                    TimeSpan.FromHours(1),
                    1
                )
            )
        );
    }

    [TestCase("Communes:BaseUrl", "http://communes.example.org", "CommunesBaseUrl")]
    [TestCase("Addresses:BaseUrl", "adresses", "AddressesBaseUrl")]
    [TestCase("Companies:BaseUrl", "ftp://a.example.org", "CompaniesBaseUrl")]
    [TestCase("CommunesCacheLifetime", "2.00:00:00", "CommunesCacheLifetime")]
    [TestCase("CommunesCacheLifetime", "-00:00:01", "CommunesCacheLifetime")]
    [TestCase("ReadTimeout", "toujours", "ReadTimeout")]
    [TestCase("ConnectTimeout", "00:00:00", "ConnectTimeout")]
    [TestCase("MaxRetries", "9", "MaxRetries")]
    public void AddReferenceApis_WrongSetting_IsNamedAtStartup(string key, string value, string setting) =>
        Assert.That(
            () => Read((key, value)),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contain("FCS4005").And.Message.Contain(setting)
        );

    private static ReferenceOptions Read(params (string Key, string Value)[] settings)
    {
        var section = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(pair => "Reference:" + pair.Key, pair => (string?)pair.Value))
            .Build()
            .GetSection("Reference");
        var services = new ServiceCollection();
        services.AddFranceConnect(_ => { }).AddReferenceApis(section);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ReferenceOptions>>().Value;
    }
}
