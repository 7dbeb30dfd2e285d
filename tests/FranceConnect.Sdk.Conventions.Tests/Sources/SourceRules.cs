using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>Rules on the source tree. Each answers the offenders, so that the empty list means respected.</summary>
internal static partial class SourceRules
{
    public const int MaximumLines = 500;

    private static readonly string[] TopLevel =
    [
        "src",
        "samples",
        "tests",
        "docs",
        "FranceConnect.Sdk.sln",
        "Directory.Build.props",
        "Directory.Packages.props",
        "global.json",
        "LICENSE",
        "README.md",
    ];

    // What the tools generate, and .gitignore ignores.
    private static readonly string[] Generated = ["artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    // The simulator repeats, byte for byte, two addresses the platform answers; a notice names a site citizens know.
    private static readonly (string Package, string Address)[] Cited =
    [
        (
            "src/FranceConnect.Sdk.Simulator/",
            "https://docs.partenaires.franceconnect.gouv.fr/fs/fs-technique/fs-technique-erreurs/"
        ),
        ("src/FranceConnect.Sdk.Simulator/", "https://franceconnect.gouv.fr"),
        ("src/FranceConnect.Sdk.Prefill/", "(impots.gouv.fr)"),
    ];

    /// <summary>Addresses of the State written elsewhere than in the one place that knows them. Comments may cite them.</summary>
    public static IEnumerable<string> StateAddresses(IEnumerable<SourceFile> files) =>
        from file in files
        where !IsEnvironment(file.Path)
        from line in file.Lines
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match address in StateAddress().Matches(line)
        where
            !Cited.Any(cited =>
                file.Path.StartsWith(cited.Package, StringComparison.Ordinal) && address.Value == cited.Address
            )
        select $"{file.Path}: {address.Value}";

    // One room of the core, and one file for each provider.
    private static bool IsEnvironment(string path) =>
        path.StartsWith("src/FranceConnect.Sdk/Environments/", StringComparison.Ordinal)
        || (
            path.StartsWith("src/FranceConnect.Sdk.DataProviders/", StringComparison.Ordinal)
            && path.EndsWith("Environment.cs", StringComparison.Ordinal)
        );

    /// <summary>Files that see Duende's types without being the protocol's own room.</summary>
    public static IEnumerable<string> DuendeUsers(IEnumerable<SourceFile> files) =>
        from file in files
        where !file.Path.StartsWith("src/FranceConnect.Sdk/Internal/Protocol/", StringComparison.Ordinal)
        where file.Lines.Any(line => DuendeUsing().IsMatch(line))
        select file.Path;

    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files) =>
        from file in files
        let lines = file.Lines.Count - (file.Text.EndsWith('\n') ? 1 : 0)
        where lines > MaximumLines
        select $"{file.Path}: {lines}";

    /// <summary>Entries of the top folder that have no business there. Dotfiles are allowed.</summary>
    public static IEnumerable<string> Strangers(IEnumerable<string> names) =>
        names.Where(name => !name.StartsWith('.') && !TopLevel.Contains(name) && !Generated.Contains(name));

    [GeneratedRegex("""[^\s"'<>]*\b(gouv|dev-franceconnect)\.fr\b[^\s"'<>]*""", RegexOptions.IgnoreCase)]
    private static partial Regex StateAddress();

    [GeneratedRegex(
        @"^\s*(global\s+)?using\s+(static\s+|\w+\s*=\s*)?(global::)?Duende\b|[^\w.]Duende\.IdentityModel\."
    )]
    private static partial Regex DuendeUsing();
}
