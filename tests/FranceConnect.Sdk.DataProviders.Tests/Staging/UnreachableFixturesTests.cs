namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The rule of <see cref="Reachability"/> on the State's own files: those known today, whatever others there are.</summary>
internal sealed class UnreachableFixturesTests
{
    [Test]
    public void WhyNot_CasesKnownToday_AreThoseNamed()
    {
        ReferenceData.Require();
        var known = KnownFixtures.All;

        var unreachable =
            from folder in StagingFixture.All.GroupBy(fixture => fixture.Operation)
            let rule = new Reachability(StagingRoute.Of(folder.Key), new DateOnly(2026, 11, 26))
            let cases = folder.Where(fixture => known.Contains($"{fixture}")).ToList()
            from fixture in cases
            let reason = rule.WhyNot(fixture, cases)
            where reason is not null
            select $"{fixture}: {reason}";

        var present = StagingFixture.All.Select(fixture => $"{fixture}").ToHashSet();
        Assert.That(
            unreachable,
            Is.EquivalentTo(UnreachableFixtures.All.Where(line => present.Contains(line.Split(": ")[0])))
        );
    }

    [Test]
    public void All_EachLine_NamesAKnownCase() =>
        Assert.That(
            UnreachableFixtures.All.Select(line => line.Split(": ")[0]),
            Is.SubsetOf(KnownFixtures.All).And.Unique
        );
}
