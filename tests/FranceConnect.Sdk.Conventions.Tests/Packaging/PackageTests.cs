using System.IO.Compression;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>Reads what <c>dotnet pack -c Release -o artifacts/packages</c> has written.</summary>
public sealed class PackageTests
{
    private static readonly string[] Everywhere = ["netstandard2.0", "net8.0", "net10.0"];
    private static readonly string[] AspNetCore = ["net8.0", "net10.0"];

    [Test]
    public void Packed_EveryPackage_IsComplete()
    {
        var folder = Repository.PathOf("artifacts", "packages");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.nupkg") : [];
        if (files.Length == 0)
            Prerequisite.Missing("packed files: `dotnet pack -c Release -o artifacts/packages` makes them");

        Assert.Multiple(() =>
        {
            foreach (var id in Repository.Packages)
            {
                var file = files.SingleOrDefault(one => IsOf(id, Path.GetFileName(one)));
                Assert.That(file, Is.Not.Null, id);
                if (file is not null)
                    Assert.That(Mistakes(file, Targets(id)), Is.Empty, id);
            }
        });
    }

    [Test]
    public void Mistakes_CompletePackage_AreNone() =>
        Assert.That(PackageRules.Mistakes(Zip(Complete), Zip("lib/net8.0/Some.pdb"), ["net8.0"]), Is.Empty);

    [TestCase("lib/net8.0/Some.dll", "lib/net8.0/Some.dll is missing or empty")]
    [TestCase("lib/net8.0/Some.xml", "lib/net8.0/Some.xml is missing or empty")]
    [TestCase("README.md", "README.md is missing or empty")]
    [TestCase("icon.png", "icon.png is missing or empty")]
    [TestCase("Some.nuspec", "no manifest")]
    public void Mistakes_FileMissing_IsNamed(string file, string mistake)
    {
        using var package = Zip([.. Complete.Where(one => one != file)]);

        Assert.That(
            PackageRules.Mistakes(package, Zip("lib/net8.0/Some.pdb"), ["net8.0"]),
            Is.EqualTo(new[] { mistake })
        );
    }

    [Test]
    public void Mistakes_NoSymbols_AreNamed() =>
        Assert.That(PackageRules.Mistakes(Zip(Complete), null, ["net8.0"]), Is.EqualTo(new[] { "no symbol package" }));

    [Test]
    public void Mistakes_TargetNotPromised_IsNamed()
    {
        using var package = Zip([.. Complete, "lib/net6.0/Some.dll"]);

        Assert.That(
            PackageRules.Mistakes(package, Zip("lib/net8.0/Some.pdb"), ["net8.0"]),
            Is.EqualTo(new[] { "lib/net6.0 was not asked for" })
        );
    }

    [Test]
    public void Mistakes_ManifestWithoutLicence_IsNamed()
    {
        using var package = Zip(Complete, licence: "GPL-3.0-only");

        Assert.That(
            PackageRules.Mistakes(package, Zip("lib/net8.0/Some.pdb"), ["net8.0"]),
            Is.EqualTo(new[] { "licence GPL-3.0-only, expected MIT" })
        );
    }

    private static readonly string[] Complete =
    [
        "Some.nuspec",
        "lib/net8.0/Some.dll",
        "lib/net8.0/Some.xml",
        "README.md",
        "icon.png",
    ];

    // "Id.1.2.3.nupkg": another package's name may begin with this one's.
    private static bool IsOf(string id, string file) =>
        file.StartsWith(id + '.', StringComparison.Ordinal) && char.IsDigit(file[id.Length + 1]);

    private static string[] Targets(string id) =>
        File.ReadAllText(Repository.PathOf("src", id, id + ".csproj"))
            .Contains("netstandard2.0", StringComparison.Ordinal)
            ? Everywhere
            : AspNetCore;

    private static IReadOnlyList<string> Mistakes(string file, string[] targets)
    {
        using var package = ZipFile.OpenRead(file);
        var symbols = Path.ChangeExtension(file, ".snupkg");
        using var symbolPackage = File.Exists(symbols) ? ZipFile.OpenRead(symbols) : null;
        return PackageRules.Mistakes(package, symbolPackage, targets);
    }

    private static ZipArchive Zip(params string[] files) => Zip(files, "MIT");

    private static ZipArchive Zip(string[] files, string licence)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(file).Open());
                writer.Write(file.EndsWith(".nuspec", StringComparison.Ordinal) ? Manifest(licence) : "content");
            }
        }
        return new ZipArchive(stream, ZipArchiveMode.Read);
    }

    private static string Manifest(string licence) =>
        $"""
            <package><metadata><id>Some</id><license type="expression">{licence}</license><readme>README.md</readme>
            <icon>icon.png</icon><description>Some</description><authors>Some</authors><tags>some</tags>
            <projectUrl>https://example.org</projectUrl><repository type="git" url="https://example.org" /></metadata></package>
            """;
}
