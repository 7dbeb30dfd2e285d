using System.Xml.Linq;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>Which package may stand on which.</summary>
internal static class ReferenceRules
{
    /// <summary>The project references of every project of <c>src</c>, by name.</summary>
    public static IReadOnlyDictionary<string, string[]> Read(IEnumerable<SourceFile> projects) =>
        projects.ToDictionary(
            project => Path.GetFileNameWithoutExtension(project.Path),
            project =>
                XDocument
                    .Parse(project.Text)
                    .Descendants("ProjectReference")
                    .Select(reference => (string)reference.Attribute("Include")!)
                    .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
                    .ToArray()
        );

    /// <summary>The references of a project, direct or not, that it must not have.</summary>
    public static IEnumerable<string> Forbidden(
        IReadOnlyDictionary<string, string[]> references,
        string project,
        Func<string, bool> isForbidden
    ) => Closure(references, project).Where(isForbidden);

    private static HashSet<string> Closure(IReadOnlyDictionary<string, string[]> references, string project)
    {
        var seen = new HashSet<string>();
        var pending = new Queue<string>(references.GetValueOrDefault(project, []));
        while (pending.TryDequeue(out var next))
        {
            if (seen.Add(next))
            {
                foreach (var further in references.GetValueOrDefault(next, []))
                    pending.Enqueue(further);
            }
        }
        return seen;
    }
}
