namespace FranceConnect.Sdk;

/// <summary>
/// Published files the tests compare with and the repository does not hold: in the folder <c>shared</c> beside it, or where the variable
/// <c>FCSDK_SPECS</c> says.
/// </summary>
internal static class SharedSpecs
{
    /// <summary>Path of a file or folder; without it the test is ignored, or fails when nothing may be skipped.</summary>
    public static string Require(string name)
    {
        var path = Path.Combine(Root(), name);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Prerequisite.Missing(
                $"'{name}' is missing: put the published files in ../shared, or name their folder in FCSDK_SPECS."
            );
        }

        return path;
    }

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("FCSDK_SPECS") is { Length: > 0 } named)
        {
            return named;
        }

        return Path.Combine(Path.GetDirectoryName(SourceTree.Root)!, "shared", "specs");
    }
}
