using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The State's own cases.</summary>
public sealed class FranceTravailFixtureTests
{
    private static IEnumerable<StagingFixture> Statut => StagingReplay.Of("v3_france_travail_statut");

    private static IEnumerable<StagingFixture> Paiements => StagingReplay.Of("v3_france_travail_indemnites");

    [OneTimeSetUp]
    public void Require() => ReferenceData.Require();

    [Test]
    public void Cases_AreThere()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Statut, Is.Not.Empty);
            Assert.That(Paiements, Is.Not.Empty);
        });
    }

    [TestCaseSource(nameof(Statut))]
    public Task Statut_CaseReplayed_EndsAsItSays(object fixture) =>
        StagingReplay.CheckAsync(fixture, ApiParticulierJson.Default.StatutDemandeurEmploiWire, StatutAsync);

    [TestCaseSource(nameof(Paiements))]
    public Task Paiements_CaseReplayed_EndsAsItSays(object fixture) =>
        StagingReplay.CheckAsync(fixture, ApiParticulierJson.Default.PaiementsFranceTravailWire, PaiementsAsync);

    private static async Task<DataOutcome> StatutAsync(Site site, string modality) =>
        modality switch
        {
            "identifiant" => (
                await site.Client.FranceTravail.GetStatutDemandeurEmploiByIdentifiantAtDeskAsync(Site.Desk(), "fictif")
            ).Outcome,
            _ => throw new NotSupportedException(modality),
        };

    private static async Task<DataOutcome> PaiementsAsync(Site site, string modality) =>
        modality switch
        {
            "identifiant" => (
                await site.Client.FranceTravail.GetPaiementsByIdentifiantAtDeskAsync(Site.Desk(), "fictif")
            ).Outcome,
            _ => throw new NotSupportedException(modality),
        };
}
