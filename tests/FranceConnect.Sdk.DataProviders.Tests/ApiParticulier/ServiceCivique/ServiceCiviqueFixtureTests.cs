using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The State's own cases.</summary>
public sealed class ServiceCiviqueFixtureTests
{
    private static IEnumerable<StagingFixture> Service => StagingReplay.Of("v3_gip_mds_service_civique");

    [OneTimeSetUp]
    public void Require() => ReferenceData.Require();

    [Test]
    public void Cases_AreThere()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Service, Is.Not.Empty);
        });
    }

    [TestCaseSource(nameof(Service))]
    public Task Service_CaseReplayed_EndsAsItSays(object fixture) =>
        StagingReplay.CheckAsync(fixture, ApiParticulierJson.Default.ServiceCiviqueWire, ServiceAsync);

    private static async Task<DataOutcome> ServiceAsync(Site site, string modality) =>
        modality switch
        {
            "france_connect" => (await site.Client.GipMds.GetServiceCiviqueAsync(site.Session())).Outcome,
            "civility" => (await site.Client.GipMds.GetServiceCiviqueAtDeskAsync(Site.Desk(), People.Jeanne())).Outcome,
            _ => throw new NotSupportedException(modality),
        };
}
