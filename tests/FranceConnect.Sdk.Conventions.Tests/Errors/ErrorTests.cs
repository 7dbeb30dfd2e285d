namespace FranceConnect.Sdk.Conventions.Tests;

public sealed class ErrorTests
{
    private static readonly IReadOnlyList<SourceFile> SimulatorSource = Repository.Files(
        "src/FranceConnect.Sdk.Simulator",
        ".cs"
    );

    private static readonly IReadOnlyList<ErrorEntry> Entries =
    [
        .. FranceConnectErrorCode.All.Select(ErrorEntry.From),
        .. SimulatorErrors.All.Where(entry => SimulatorSource.Any(file => ErrorRules.Cited(file).Contains(entry.Code))),
    ];

    [Test]
    public void Catalogue_IsUniqueOrderedAndComplete() => Assert.That(ErrorRules.Faults(Entries), Is.Empty);

    [Test]
    public void Codes_CitedAnywhere_AreExplained() =>
        Assert.That(
            ErrorRules.Unexplained(
                [.. Repository.Files("src"), .. Repository.Files("samples"), .. Repository.Files(extension: ".md")],
                Entries
            ),
            Is.Empty
        );

    [Test]
    public void ErrorPage_IsTheCatalogue()
    {
        var path = Repository.PathOf("docs", "errors.md");
        var expected = ErrorPage.Render(Entries);
        if (Repository.IsUpdateMode)
            File.WriteAllText(path, expected);

        Assert.That(
            File.ReadAllText(path).ReplaceLineEndings("\n"),
            Is.EqualTo(expected),
            "docs/errors.md is behind the catalogue; its head says how to write it again."
        );
    }

    [Test]
    public void ErrorPage_OneWordOfTheCatalogueChanged_Differs()
    {
        var changed = Entries.Select(entry =>
            entry.Number == 2002 ? entry with { Remedy = "Do something else." } : entry
        );

        Assert.That(ErrorPage.Render(changed), Is.Not.EqualTo(ErrorPage.Render(Entries)));
    }

    [TestCase("FCS20021", "FCS2003", "malformed")]
    [TestCase("FCS2002", "FCS2002", "twice")]
    [TestCase("FCS2003", "FCS2002", "comes after")]
    public void Faults_WrongCode_IsRefused(string first, string second, string fault)
    {
        ErrorEntry[] wrong =
        [
            new(first, "Something happened.", "Do something."),
            new(second, "Something happened.", "Do something."),
        ];

        Assert.That(ErrorRules.Faults(wrong), Has.Some.Contains(fault));
    }

    [TestCase("", "Do something.")]
    [TestCase("Something happened.", "")]
    [TestCase("something happened", "Do something.")]
    public void Faults_NoCauseOrRemedy_IsRefused(string cause, string remedy) =>
        Assert.That(ErrorRules.Faults([new("FCS2002", cause, remedy)]), Has.Some.Contains("lacks"));

    [Test]
    public void Unexplained_CodeOutsideTheCatalogue_IsRefused() =>
        Assert.That(
            ErrorRules.Unexplained([new SourceFile("docs/a.md", "See FCS2999 and FCS2002.")], Entries),
            Is.EqualTo(new[] { "docs/a.md: FCS2999" })
        );
}
