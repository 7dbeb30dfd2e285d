using System.Xml.Linq;

namespace FranceConnect.Sdk.Conventions.Tests;

public sealed class LinkTests
{
    private const string Project = "https://example.org/project";

    private static readonly IReadOnlyList<SourceFile> Documents = Repository.Files(extension: ".md");

    [Test]
    public void Links_LeadSomewhere() =>
        Assert.That(new LinkRules(ProjectAddress(), Documents, ExistsInTheTree).Broken(), Is.Empty);

    [Test]
    public void PackageReadmes_StandAlone() =>
        Assert.That(
            LinkRules.Relative(
                Documents.Where(document =>
                    document.Path.StartsWith("src/", StringComparison.Ordinal)
                    && document.Path.Count(c => c == '/') == 2
                )
            ),
            Is.Empty
        );

    [TestCase("[a](b.md)")]
    [TestCase("[a](b.md#second-heading)")]
    [TestCase("[a](b.md#second-heading-1)")]
    [TestCase("[a](#une-tête--accentuée)")]
    [TestCase("[a](../README.md) and ![b](assets/a.png)")]
    [TestCase("[a](https://example.org/project/blob/main/docs/b.md#second-heading)")]
    [TestCase("[a](https://example.org/elsewhere)")]
    [TestCase("`[a](none.md)`")]
    [TestCase("```\n[a](none.md)\n```")]
    public void Broken_RightLink_IsAccepted(string text) => Assert.That(Check(text), Is.Empty);

    [TestCase("[a](none.md)")]
    [TestCase("![a](assets/none.png)")]
    [TestCase("[a](b.md#third-heading)")]
    [TestCase("[a](#second-heading)")]
    [TestCase("[a](/docs/none.md)")]
    [TestCase("[a](https://example.org/project/blob/main/docs/none.md)")]
    [TestCase("[a](b.md), then [c](none.md)")]
    public void Broken_WrongLink_IsRefused(string text) => Assert.That(Check(text).Count(), Is.EqualTo(1));

    [TestCase("[a](docs/b.md)", true)]
    [TestCase("[a](https://example.org/project/blob/main/docs/b.md)", false)]
    public void Relative_LinkOfAPackage_IsRefused(string text, bool isRefused) =>
        Assert.That(LinkRules.Relative([new SourceFile("src/A/README.md", text)]).Any(), Is.EqualTo(isRefused));

    private static IEnumerable<string> Check(string text)
    {
        SourceFile[] documents =
        [
            new("docs/a.md", $"# A\n\n## Une tête : accentuée\n\n{text}\n"),
            new("docs/b.md", "# B\n\n## Second heading\n\n## Second heading\n\n```\n## Third heading\n```\n"),
            new("README.md", "# R\n"),
        ];
        string[] files = ["docs/assets/a.png", .. documents.Select(document => document.Path)];
        return new LinkRules(Project, documents, path => files.Contains(path)).Broken();
    }

    private static bool ExistsInTheTree(string path) =>
        File.Exists(Repository.PathOf(path)) || Directory.Exists(Repository.PathOf(path));

    private static string ProjectAddress() =>
        XDocument
            .Load(Repository.PathOf("src", "Directory.Build.props"))
            .Descendants("RepositoryUrl")
            .Select(element => element.Value)
            .Single();
}
