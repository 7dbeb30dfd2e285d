using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The State's own cases.</summary>
public sealed class ServiceNationalFixtureTests
{
    private static IEnumerable<StagingFixture> Service => StagingReplay.Of("v3_dsnj_service_national");

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
        StagingReplay.CheckAsync(fixture, ApiParticulierJson.Default.ServiceNationalWire, ServiceAsync);

    private static async Task<DataOutcome> ServiceAsync(Site site, string modality) =>
        modality switch
        {
            "france_connect" => (await site.Client.Dsnj.GetServiceNationalAsync(site.Session())).Outcome,
            "civility" => (await site.Client.Dsnj.GetServiceNationalAtDeskAsync(Site.Desk(), People.Jeanne())).Outcome,
            _ => throw new NotSupportedException(modality),
        };
}
