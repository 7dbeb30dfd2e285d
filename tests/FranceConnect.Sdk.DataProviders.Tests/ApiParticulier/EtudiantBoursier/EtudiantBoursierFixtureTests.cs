using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The State's own cases.</summary>
public sealed class EtudiantBoursierFixtureTests
{
    private static IEnumerable<StagingFixture> Current => StagingReplay.Of("v4_cnous_etudiant_boursier");

    private static IEnumerable<StagingFixture> V3 => StagingReplay.Of("v3_cnous_etudiant_boursier");

    [OneTimeSetUp]
    public void Require() => ReferenceData.Require();

    [Test]
    public void Cases_AreThere()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Current, Is.Not.Empty);
            Assert.That(V3, Is.Not.Empty);
        });
    }

    [TestCaseSource(nameof(Current))]
    public Task Current_CaseReplayed_EndsAsItSays(object fixture) =>
        StagingReplay.CheckAsync(fixture, ApiParticulierJson.Default.EtudiantBoursierWire, CurrentAsync);

    [TestCaseSource(nameof(V3))]
    public Task V3_CaseReplayed_EndsAsItSays(object fixture) =>
        StagingReplay.CheckAsync(fixture, ApiParticulierJson.Default.EtudiantBoursierV3Wire, V3Async);

    private static async Task<DataOutcome> CurrentAsync(Site site, string modality) =>
        modality switch
        {
            "france_connect" => (await site.Client.Cnous.GetEtudiantBoursierAsync(site.Session())).Outcome,
            "civility" => (
                await site.Client.Cnous.GetEtudiantBoursierAtDeskAsync(Site.Desk(), People.Jeanne())
            ).Outcome,
            "ine" => (
                await site.Client.Cnous.GetEtudiantBoursierByIneAtDeskAsync(Site.Desk(), Ine.Parse("1234567890A"))
            ).Outcome,
            _ => throw new NotSupportedException(modality),
        };

#pragma warning disable CS0618 // the older version is what is asked
    private static async Task<DataOutcome> V3Async(Site site, string modality) =>
        modality switch
        {
            "france_connect" => (await site.Client.Cnous.GetEtudiantBoursierV3Async(site.Session())).Outcome,
            "civility" => (
                await site.Client.Cnous.GetEtudiantBoursierV3AtDeskAsync(Site.Desk(), People.Jeanne())
            ).Outcome,
            "ine" => (
                await site.Client.Cnous.GetEtudiantBoursierV3ByIneAtDeskAsync(Site.Desk(), Ine.Parse("1234567890A"))
            ).Outcome,
            _ => throw new NotSupportedException(modality),
        };
#pragma warning restore CS0618
}
