namespace FranceConnect.Sdk.Browser.Tests.Running;

/// <summary>Where the sources and what was built beside this assembly lie.</summary>
internal static class SourceTree
{
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string Root { get; } = FindRoot();

    /// <summary>The portal's assembly, built in the same configuration as this one.</summary>
    public static string Portal { get; } =
        Path.Combine([
            Root,
            "samples",
            "PortailFamille",
            "bin",
            Output.Parent!.Name,
            Output.Name,
            "PortailFamille.dll",
        ]);

    /// <summary>Where the pictures of the pages go.</summary>
    public static string Screenshots { get; } =
        Environment.GetEnvironmentVariable("FCSDK_SCREENSHOTS") is { Length: > 0 } folder
            ? Path.GetFullPath(folder)
            : Path.Combine(Root, "artifacts", "screenshots");

    private static string FindRoot()
    {
        for (var folder = Output; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FranceConnect.Sdk.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("These tests run from inside the source tree.");
    }
}
