namespace FranceConnect.Sdk.EndToEnd.Tests;

/// <summary>Where the sources and what was built beside this assembly lie.</summary>
internal static class SourceTree
{
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the provider that is not ours.</summary>
    public static string ForeignProvider { get; } =
        Path.Combine(Root, "tests", "FranceConnect.Sdk.EndToEnd.Tests", "foreign-provider");

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
