namespace FranceConnect.Sdk.Conventions.Tests;

public sealed class ReadmeTests
{
    [Test]
    public void Specs_16_Readme_OfTheDataProviders_HasEachSection() =>
        Assert.That(
            ReadmeRules.Missing(
                File.ReadAllText(Repository.PathOf("src", "FranceConnect.Sdk.DataProviders", "README.md"))
            ),
            Is.Empty
        );

    [Test]
    public void Specs_15_Changelog_NamesEachPackageThatIsNotOutYet() =>
        Assert.That(
            ReadmeRules.Unchanged(File.ReadAllText(Repository.PathOf("docs", "CHANGELOG.md")), Repository.Packages),
            Is.Empty
        );

    [Test]
    public void Missing_SectionAbsentOrEmpty_IsNamed() =>
        Assert.That(
            ReadmeRules.Missing("# P\n\n## Install\n\nadd\n\n## Configure\n\n## Quick start\n\ngo\n\n## Test\n\ntry\n"),
            Is.EqualTo(new[] { "Configure", "When it goes wrong" })
        );

    [Test]
    public void Unchanged_PackageOnlyInAnOlderVersion_IsNamed() =>
        Assert.That(
            ReadmeRules.Unchanged("# C\n\n## Unreleased\n\n- `A`: new\n\n## 1.0.0\n\n- `B`: new\n", ["A", "B"]),
            Is.EqualTo(new[] { "B" })
        );
}
