namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "artifacts", "node_modules", "TestResults", ".git"];

    private static readonly string[] TextExtensions =
    [
        "",
        ".cs",
        ".cshtml",
        ".config",
        ".csproj",
        ".css",
        ".editorconfig",
        ".html",
        ".js",
        ".json",
        ".md",
        ".mjs",
        ".props",
        ".sh",
        ".sln",
        ".targets",
        ".txt",
        ".yml",
    ];

    public static string Root => SourceTree.Root;

    public static bool IsUpdateMode => Environment.GetEnvironmentVariable("FCSDK_UPDATE") == "1";

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The packages: one folder of <c>src</c> each.</summary>
    public static IReadOnlyList<string> Packages { get; } =
    [
        .. Directory
            .EnumerateFiles(PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text files under a folder, paths relative to the root, written with slashes.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder = "", string? extension = null) =>
        [
            .. Walk(PathOf(folder))
                .Where(file =>
                    extension is null
                        ? TextExtensions.Contains(Path.GetExtension(file))
                        : Path.GetExtension(file) == extension
                )
                .Select(file => new SourceFile(
                    Path.GetRelativePath(Root, file).Replace('\\', '/'),
                    File.ReadAllText(file)
                )),
        ];

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            yield return file;
        foreach (var child in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Generated.Contains(Path.GetFileName(child)))
                continue;
            foreach (var file in Walk(child))
                yield return file;
        }
    }
}

/// <summary>One text file.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public IReadOnlyList<string> Lines { get; } = Text.Split('\n');
}
