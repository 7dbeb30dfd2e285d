namespace FranceConnect.Sdk.Conventions.Tests;

public sealed class SnippetTests
{
    private static readonly IReadOnlyList<SourceFile> Documents = Repository.Files(extension: ".md");

    // The packed consumers are compiled and run too, by tests/Consumers/run.
    private static readonly IReadOnlyList<SourceFile> Sources =
    [
        .. Repository.Files("samples", ".cs"),
        .. Repository.Files("tests/Consumers", ".cs"),
    ];

    [Test]
    public void Snippets_AreCompiledCode() => Assert.That(SnippetRules.Uncompiled(Documents, Sources), Is.Empty);

    [Test]
    public void Snippets_AreManyEnoughToMean() =>
        Assert.That(
            Documents.SelectMany(Markdown.Blocks).Count(block => block.Language == "csharp"),
            Is.GreaterThan(20),
            "The documents lost their code, or it is no longer recognised."
        );

    [Test]
    public void Samples_AreInTheSolutionAndSayHowToStart()
    {
        var solution = File.ReadAllText(Repository.PathOf("FranceConnect.Sdk.sln")).Replace('\\', '/');
        var samples = Repository.Files("samples", ".csproj").Select(file => file.Path.Split('/')[1]).ToList();

        Assert.That(samples, Is.Not.Empty);
        Assert.That(
            samples.Where(name =>
                !solution.Contains($"\"samples/{name}/{name}.csproj\"", StringComparison.Ordinal)
                || !File.ReadAllText(Repository.PathOf("samples", name, "README.md"))
                    .Contains($"dotnet run --project samples/{name}", StringComparison.Ordinal)
            ),
            Is.Empty
        );
    }

    [TestCase("var a = 1;\nvar b = 2;")]
    [TestCase("    var b = 2;\n\n")]
    public void Uncompiled_CodeOfASample_IsAccepted(string code) => Assert.That(Check(code), Is.Empty);

    [TestCase("var a = 2;")]
    [TestCase("var a = 1;\nvar c = 3;")]
    [TestCase("var b = 2;\nvar a = 1;")]
    [TestCase("var a = 1; // a word more")]
    [TestCase("")]
    public void Uncompiled_CodeOfNoSample_IsRefused(string code) =>
        Assert.That(Check(code), Is.EqualTo(new[] { "docs/a.md:3" }));

    [TestCase("cs")]
    [TestCase("C#")]
    public void Uncompiled_OtherSpellingOfTheLanguage_IsRefusedToo(string language) =>
        Assert.That(Check("var a = 2;", language), Is.Not.Empty);

    [Test]
    public void Uncompiled_AnotherLanguage_IsNotItsBusiness() => Assert.That(Check("var a = 2;", "json"), Is.Empty);

    private static IEnumerable<string> Check(string code, string language = "csharp") =>
        SnippetRules.Uncompiled(
            [new SourceFile("docs/a.md", $"# A\n\n```{language}\n{code}\n```\n")],
            [
                new SourceFile(
                    "samples/A.cs",
                    "class A\n{\n    #region a\n    var a = 1;\n    #endregion\n        var b = 2;\n    var c = 3;\n}"
                ),
            ]
        );
}
