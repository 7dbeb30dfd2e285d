using System.Text.Json;
using System.Xml.Linq;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>One package that comes with ours.</summary>
internal sealed record Dragged(string Id, string Version, string Licence, string By);

/// <summary>What a project brings to whoever installs its package, read from the result of its restore.</summary>
internal static class PackageGraph
{
    public static IEnumerable<Dragged> Read(string project)
    {
        var assetsFile = Repository.PathOf("src", project, "obj", "project.assets.json");
        using var assets = JsonDocument.Parse(File.ReadAllText(assetsFile));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name);
        foreach (var key in Keys(assets.RootElement))
        {
            var path = Path.Combine(key.ToLowerInvariant().Split('/'));
            var folder = folders.Select(root => Path.Combine(root, path)).First(Directory.Exists);
            var nuspec = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single());
            var licence = LicenceRules.Licence(nuspec, file => File.ReadAllText(Path.Combine(folder, file)));
            yield return new Dragged(key.Split('/')[0], key.Split('/')[1], licence, project);
        }
    }

    /// <summary>The packages behind the references that flow to the consumer, on every target: <c>id/version</c>.</summary>
    public static IReadOnlyCollection<string> Keys(JsonElement assets)
    {
        var keys = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var target in assets.GetProperty("targets").EnumerateObject())
        {
            var byId = target
                .Value.EnumerateObject()
                .ToDictionary(entry => entry.Name.Split('/')[0], entry => entry, StringComparer.OrdinalIgnoreCase);
            var pending = new Queue<string>(Direct(assets, target.Name));
            while (pending.TryDequeue(out var id))
            {
                // What the framework itself provides is pruned from the graph.
                if (!byId.TryGetValue(id, out var entry) || !keys.Add($"{target.Name} {entry.Name}"))
                    continue;
                if (entry.Value.TryGetProperty("dependencies", out var dependencies))
                {
                    foreach (var dependency in dependencies.EnumerateObject())
                        pending.Enqueue(dependency.Name);
                }
            }
        }
        return
        [
            .. keys.Select(key => key.Split(' ')[1])
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(key => IsPackage(assets, key)),
        ];
    }

    private static IEnumerable<string> Direct(JsonElement assets, string target)
    {
        var framework = assets.GetProperty("project").GetProperty("frameworks").GetProperty(target);
        var projects = assets
            .GetProperty("project")
            .GetProperty("restore")
            .GetProperty("frameworks")
            .GetProperty(target)
            .GetProperty("projectReferences")
            .EnumerateObject()
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Name.Replace('\\', '/')));
        var packages = framework.TryGetProperty("dependencies", out var dependencies)
            ? dependencies.EnumerateObject().Where(IsPassedOn).Select(dependency => dependency.Name)
            : [];
        return projects.Concat(packages);
    }

    // PrivateAssets="all": analyzers, build tools.
    private static bool IsPassedOn(JsonProperty dependency) =>
        !dependency.Value.TryGetProperty("suppressParent", out var suppressed) || suppressed.GetString() != "All";

    private static bool IsPackage(JsonElement assets, string key) =>
        assets.GetProperty("libraries").GetProperty(key).GetProperty("type").GetString() == "package";
}
