namespace FranceConnect.Sdk.Hostile.Tests.Docs;

[TestFixture]
internal sealed class AttackPageTests
{
    [Test]
    public void AttackPage_OfTheTable_IsUpToDate()
    {
        var file = Path.Combine(SourceTree.Root, "docs", "guides", "attacks.md");
        var page = AttackPage.Render(HostileTable.Surfaces);
        if (Environment.GetEnvironmentVariable("FCSDK_UPDATE") == "1")
            File.WriteAllText(file, page);

        Assert.That(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null, Is.EqualTo(page));
    }

    [Test]
    public void AttackPage_RowGone_IsAnotherPage() =>
        Assert.That(
            AttackPage.Render([.. HostileTable.Surfaces.Skip(1)]),
            Is.Not.EqualTo(AttackPage.Render(HostileTable.Surfaces)).And.Not.Contain("nonce of another login")
        );
}
