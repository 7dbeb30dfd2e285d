namespace FranceConnect.Sdk.Hostile.Tests;

[TestFixture]
internal sealed class SurfaceTests
{
    private const int KindsPerSurface = 10;

    private static IEnumerable<TestCaseData> Surfaces() =>
        HostileTable.Surfaces.Select(surface => new TestCaseData(surface).SetArgDisplayNames(surface.Name));

    [TestCaseSource(nameof(Surfaces))]
    public void Surface_OfTheTable_IsAttackedInTenWaysAtLeast(Surface surface)
    {
        Assert.That(surface.Count(), Is.GreaterThanOrEqualTo(KindsPerSurface));
        Assert.That(surface.Select(attack => attack.Name), Is.Unique);
        Assert.That(surface.Select(attack => attack.Source), Has.All.Not.Empty);
    }
}
