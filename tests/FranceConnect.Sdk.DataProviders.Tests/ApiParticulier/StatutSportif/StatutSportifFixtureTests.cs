using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The State's own cases.</summary>
public sealed class StatutSportifFixtureTests
{
    private static IEnumerable<StagingFixture> Statut => StagingReplay.Of("v3_sdh_statut_sportif");

    [OneTimeSetUp]
    public void Require() => ReferenceData.Require();

    [Test]
    public void Cases_AreThere()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Statut, Is.Not.Empty);
        });
    }

    [TestCaseSource(nameof(Statut))]
    public Task Statut_CaseReplayed_EndsAsItSays(object fixture) =>
        StagingReplay.CheckAsync(fixture, ApiParticulierJson.Default.StatutSportifWire, StatutAsync);

    private static async Task<DataOutcome> StatutAsync(Site site, string modality) =>
        modality switch
        {
            "identifiant" => (
                await site.Client.Sdh.GetStatutSportifByIdentifiantAtDeskAsync(Site.Desk(), "123456789")
            ).Outcome,
            _ => throw new NotSupportedException(modality),
        };
}
