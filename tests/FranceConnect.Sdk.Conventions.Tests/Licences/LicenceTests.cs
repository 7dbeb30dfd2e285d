using System.Text.Json;
using System.Xml.Linq;

namespace FranceConnect.Sdk.Conventions.Tests;

public sealed class LicenceTests
{
    [Test]
    public void Packages_DragNothingButMitBsdAndApache()
    {
        var dragged = Repository
            .Packages.SelectMany(PackageGraph.Read)
            .GroupBy(one => (one.Id, one.Version, one.Licence))
            .OrderBy(group => group.Key.Id, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var list = dragged.Select(group =>
            $"{group.Key.Id} {group.Key.Version}: {group.Key.Licence} ({string.Join(", ", group.Select(one => one.By))})"
        );
        var report = Repository.PathOf("artifacts", "licences.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(report)!);
        File.WriteAllLines(report, list);
        TestContext.Out.WriteLine(string.Join('\n', list));

        Assert.That(dragged, Is.Not.Empty);
        Assert.That(dragged.Where(group => !LicenceRules.IsAccepted(group.Key.Licence)), Is.Empty);
    }

    [Test]
    public void Dependencies_EveryPackageDragged_HasItsLine()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "decisions", "dependencies.md"));
        var lines = page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal));
        var named = lines.SelectMany(line => line.Split('|')[1].Split([' ', ',']));

        Assert.That(Repository.Packages.SelectMany(PackageGraph.Read).Select(one => one.Id).Except(named), Is.Empty);
    }

    [TestCase("""<license type="expression">GPL-3.0-only</license>""")]
    [TestCase("""<license type="expression">MIT AND GPL-2.0-or-later</license>""")]
    [TestCase("""<license type="expression">MPL-2.0</license>""")]
    [TestCase("""<license type="file">LICENSE.txt</license>""")]
    [TestCase("""<licenseUrl>https://www.gnu.org/licenses/gpl-3.0.html</licenseUrl>""")]
    [TestCase("")]
    public void IsAccepted_GplOrUnknown_IsRefused(string licence) =>
        Assert.That(LicenceRules.IsAccepted(Read(licence, "GNU GENERAL PUBLIC LICENSE Version 3")), Is.False);

    [TestCase("""<license type="expression">Apache-2.0</license>""")]
    [TestCase("""<license type="expression">(MIT OR GPL-2.0-only)</license>""")]
    [TestCase("""<license type="file">LICENSE.txt</license>""")]
    [TestCase("""<licenseUrl>https://github.com/dotnet/corefx/blob/master/LICENSE.TXT</licenseUrl>""")]
    public void IsAccepted_MitBsdOrApache_IsAccepted(string licence) =>
        Assert.That(
            LicenceRules.IsAccepted(
                Read(licence, "Permission is hereby granted, free of charge, to any person\nobtaining a copy of this")
            ),
            Is.True
        );

    [Test]
    public void Keys_ReferenceKeptPrivate_IsLeftOutWithWhatItBrings()
    {
        using var assets = JsonDocument.Parse(
            """
            {
              "targets": { "net10.0": {
                "A/1.0.0": { "type": "package", "dependencies": { "B": "1.0.0", "Pruned": "1.0.0" } },
                "B/1.2.0": { "type": "package" },
                "Tool/1.0.0": { "type": "package", "dependencies": { "Part": "1.0.0" } },
                "Part/1.0.0": { "type": "package" } } },
              "libraries": { "A/1.0.0": { "type": "package" }, "B/1.2.0": { "type": "package" } },
              "project": {
                "restore": { "frameworks": { "net10.0": { "projectReferences": {} } } },
                "frameworks": { "net10.0": { "dependencies": { "A": {}, "Tool": { "suppressParent": "All" } } } } }
            }
            """
        );

        Assert.That(PackageGraph.Keys(assets.RootElement), Is.EqualTo(new[] { "A/1.0.0", "B/1.2.0" }));
    }

    private static string Read(string licence, string file) =>
        LicenceRules.Licence(XDocument.Parse($"<package><metadata>{licence}</metadata></package>"), _ => file);
}
