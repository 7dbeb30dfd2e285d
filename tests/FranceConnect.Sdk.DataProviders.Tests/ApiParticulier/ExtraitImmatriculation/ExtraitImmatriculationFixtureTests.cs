using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The State's own cases.</summary>
public sealed class ExtraitImmatriculationFixtureTests
{
    private static IEnumerable<StagingFixture> Extrait => StagingReplay.Of("v3_ants_extrait_immatriculation_vehicule");

    [OneTimeSetUp]
    public void Require() => ReferenceData.Require();

    [Test]
    public void Cases_AreThere()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Extrait, Is.Not.Empty);
        });
    }

    [TestCaseSource(nameof(Extrait))]
    public Task Extrait_CaseReplayed_EndsAsItSays(object fixture) =>
        StagingReplay.CheckAsync(fixture, ApiParticulierJson.Default.ExtraitImmatriculationWire, ExtraitAsync);

    private static async Task<DataOutcome> ExtraitAsync(Site site, string modality) =>
        modality switch
        {
            "france_connect" => (
                await site.Client.Ants.GetExtraitImmatriculationAsync(site.Session(), "TM-001-YB")
            ).Outcome,
            _ => throw new NotSupportedException(modality),
        };
}
