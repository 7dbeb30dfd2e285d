using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The State's own cases.</summary>
public sealed class StatutEtudiantFixtureTests
{
    private static IEnumerable<StagingFixture> Statut => StagingReplay.Of("v3_mesri_statut_etudiant");

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
        StagingReplay.CheckAsync(fixture, ApiParticulierJson.Default.StatutEtudiantWire, StatutAsync);

    private static async Task<DataOutcome> StatutAsync(Site site, string modality) =>
        modality switch
        {
            "france_connect" => (await site.Client.Mesri.GetStatutEtudiantAsync(site.Session())).Outcome,
            "civility" => (await site.Client.Mesri.GetStatutEtudiantAtDeskAsync(Site.Desk(), People.Jeanne())).Outcome,
            "ine" => (
                await site.Client.Mesri.GetStatutEtudiantByIneAtDeskAsync(Site.Desk(), Ine.Parse("1234567890A"))
            ).Outcome,
            _ => throw new NotSupportedException(modality),
        };
}
