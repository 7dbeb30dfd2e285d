namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>
/// The State's published files, which are not ours to copy: they live in a folder named <c>shared</c> beside the project. Without it these
/// tests are ignored.
/// </summary>
internal static class ReferenceData
{
    public static string? Find(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine([folder.FullName, "shared", .. path]);
            if (Path.Exists(candidate))
                return candidate;
        }
        return null;
    }

    public static void Require()
    {
        if (Find("specs") is null)
            Prerequisite.Missing("The reference data (../shared/specs) is not beside the project.");
    }
}
