namespace FranceConnect.Sdk;

/// <summary>The source tree the tests were built from, and what was built beside them.</summary>
internal static class SourceTree
{
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string Root { get; } = FindRoot();

    /// <summary>A sample's assembly, built in the same configuration as this one.</summary>
    public static string Sample(string name) =>
        Path.Combine(Root, "samples", name, "bin", Output.Parent!.Name, Output.Name, name + ".dll");

    private static string FindRoot()
    {
        for (var folder = Output; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FranceConnect.Sdk.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("These tests run from inside the source tree.");
    }
}
