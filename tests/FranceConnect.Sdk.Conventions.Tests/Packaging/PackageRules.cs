using System.IO.Compression;
using System.Xml.Linq;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>What a packed file must hold before anyone installs it.</summary>
internal static class PackageRules
{
    private const string Licence = "MIT";

    /// <summary>One sentence a mistake; none for a good package.</summary>
    /// <param name="package">The <c>.nupkg</c>.</param>
    /// <param name="symbols">Its <c>.snupkg</c>, when there is one.</param>
    /// <param name="targets">The target frameworks the package promises.</param>
    public static IReadOnlyList<string> Mistakes(
        ZipArchive package,
        ZipArchive? symbols,
        IReadOnlyCollection<string> targets
    )
    {
        var mistakes = new List<string>();
        var nuspec = package.Entries.SingleOrDefault(entry =>
            entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)
        );
        if (nuspec is null)
            return ["no manifest"];
        var id = Path.GetFileNameWithoutExtension(nuspec.FullName);
        var metadata = Read(nuspec);

        foreach (var target in targets)
        {
            Expect(package, $"lib/{target}/{id}.dll", mistakes);
            Expect(package, $"lib/{target}/{id}.xml", mistakes);
            if (symbols is not null)
                Expect(symbols, $"lib/{target}/{id}.pdb", mistakes);
        }
        foreach (var found in Targets(package).Except(targets))
            mistakes.Add($"lib/{found} was not asked for");
        if (symbols is null)
            mistakes.Add("no symbol package");
        Expect(package, metadata.GetValueOrDefault("readme", "readme"), mistakes);
        Expect(package, metadata.GetValueOrDefault("icon", "icon"), mistakes);
        if (metadata.GetValueOrDefault("license") != Licence)
            mistakes.Add($"licence {metadata.GetValueOrDefault("license", "none")}, expected {Licence}");
        foreach (var name in new[] { "description", "authors", "projectUrl", "repository", "tags" })
        {
            if (!metadata.ContainsKey(name))
                mistakes.Add($"no {name}");
        }
        return mistakes;
    }

    private static void Expect(ZipArchive archive, string path, List<string> mistakes)
    {
        if (archive.GetEntry(path) is not { Length: > 0 })
            mistakes.Add($"{path} is missing or empty");
    }

    private static IEnumerable<string> Targets(ZipArchive package) =>
        package
            .Entries.Select(entry => entry.FullName.Split('/'))
            .Where(parts => parts is ["lib", _, ..])
            .Select(parts => parts[1])
            .Distinct();

    private static Dictionary<string, string> Read(ZipArchiveEntry nuspec)
    {
        using var stream = nuspec.Open();
        return XDocument
            .Load(stream)
            .Root!.Elements()
            .Single()
            .Elements()
            .Where(element => element.Value.Length > 0 || element.HasAttributes)
            .ToDictionary(element => element.Name.LocalName, element => element.Value);
    }
}
