namespace FranceConnect.Sdk.Conventions.Tests;

public sealed class HygieneTests
{
    // This folder writes down what it refuses.
    private static readonly IReadOnlyList<SourceFile> Files =
    [
        .. Repository
            .Files()
            .Where(file =>
                !file.Path.StartsWith("tests/FranceConnect.Sdk.Conventions.Tests/Sources/", StringComparison.Ordinal)
            ),
    ];

    [Test]
    public void Repository_MentionsNothingAReaderCannotOpen() =>
        Assert.That(HygieneRules.PrivateMentions(Files), Is.Empty);

    [Test]
    public void PackageSettings_NameNoSourceByAddress() => Assert.That(HygieneRules.NamedSources(Files), Is.Empty);

    [TestCase("// copied from /home/jeanne/project")]
    [TestCase("cp -r /tmp/build/out .")]
    [TestCase("// see issue #12")]
    [TestCase("/// Fixes ticket 4.")]
    [TestCase("// facts §2.1: eleven names")]
    [TestCase("/// Source: data-providers §2.1.")]
    [TestCase("(see toolchain.md)")]
    public void PrivateMentions_WhatAReaderCannotOpen_IsRefused(string line) =>
        Assert.That(HygieneRules.PrivateMentions([new SourceFile("src/A.cs", line)]), Is.Not.Empty);

    [TestCase("ExecutablePath = \"/usr/bin/chromium\"")]
    [TestCase("GET /home HTTP/1.1")]
    [TestCase("see docs/decisions/dependencies.md")]
    [TestCase("https://example.org/work/item")]
    public void PrivateMentions_OrdinaryText_IsAccepted(string line) =>
        Assert.That(HygieneRules.PrivateMentions([new SourceFile("src/A.cs", line)]), Is.Empty);

    [TestCase("tests/A/package-lock.json", """      "resolved": "https://example.org/a.tgz",""")]
    [TestCase("tests/A/nuget.config", """<add key="mirror" value="https://example.org/v3/index.json" />""")]
    [TestCase("tests/A/.npmrc", "registry=https://example.org/")]
    public void NamedSources_AddressOfASource_IsRefused(string path, string line) =>
        Assert.That(HygieneRules.NamedSources([new SourceFile(path, line)]), Is.Not.Empty);

    [Test]
    public void NamedSources_RelativeFolder_IsAccepted() =>
        Assert.That(
            HygieneRules.NamedSources([
                new SourceFile("tests/A/nuget.config", """<add key="local" value="../../artifacts/packages" />"""),
            ]),
            Is.Empty
        );
}
