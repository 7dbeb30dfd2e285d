using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>What a reader of the public repository could not open or follow has no place in it.</summary>
internal static partial class HygieneRules
{
    /// <summary>Folders of somebody's machine, trackers and papers that are not in the repository.</summary>
    public static IEnumerable<string> PrivateMentions(IEnumerable<SourceFile> files) =>
        from file in files
        from line in file.Lines.Index()
        from Match mention in Private().Matches(line.Item)
        select $"{file.Path}:{line.Index + 1}: {mention.Value.Trim()}";

    /// <summary>
    /// Package sources named by address, or passwords for them: each machine has its own default ones, which a mirror may replace.
    /// </summary>
    public static IEnumerable<string> NamedSources(IEnumerable<SourceFile> files) =>
        from file in files
        where PackageSettings().IsMatch(file.Path)
        from line in file.Lines
        where Resolved().IsMatch(line)
        select $"{file.Path}: {line.Trim()}";

    [GeneratedRegex(
        """
            (?<![\w.~*}/])/(work|root|home|Users|tmp/\w+)/[\w.-]+      # a folder of one machine
            |\b[Cc]:\\Users\\
            |\b(issues?|tickets?|cards?)\s?\#?\d+\b                    # a tracker of ours
            |\b(facts|specs)/[\w-]+|\bfacts\s§|\b(data-providers|client-rules|prefill-domain|real-core-observations|franceconnect-protocol)\s§ # papers kept elsewhere
            |\b(style|toolchain|decisions)\.md\b
            |\bwork-?place\b|\bco-?workers?\b|\bsub-?agents?\b|\blanguage\smodels?\b
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase
    )]
    private static partial Regex Private();

    [GeneratedRegex(@"(^|/)(package-lock\.json|nuget\.config|\.npmrc)$", RegexOptions.IgnoreCase)]
    private static partial Regex PackageSettings();

    [GeneratedRegex(
        """
            "resolved":\s*"http|registry\s*=|<add\s[^>]*value="http|<packageSourceCredentials
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase
    )]
    private static partial Regex Resolved();
}
