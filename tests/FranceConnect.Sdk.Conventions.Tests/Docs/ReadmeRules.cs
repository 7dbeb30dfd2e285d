using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>What a client of API Particulier documents (SPECS §15 and §16).</summary>
internal static partial class ReadmeRules
{
    /// <summary>Installation, configuration, quick start, error handling, testing.</summary>
    private static readonly string[] s_sections = ["Install", "Configure", "Quick start", "When it goes wrong", "Test"];

    /// <summary>The sections that are missing or empty.</summary>
    public static IEnumerable<string> Missing(string readme)
    {
        var sections = Section()
            .Matches(readme)
            .ToDictionary(match => match.Groups[1].Value.Trim(), match => match.Groups[2].Value);
        return s_sections.Where(name => !sections.TryGetValue(name, out var text) || string.IsNullOrWhiteSpace(text));
    }

    /// <summary>The packages that the changelog's next version does not name.</summary>
    public static IEnumerable<string> Unchanged(string changelog, IEnumerable<string> packages)
    {
        var sections = Section().Matches(changelog);
        var next = sections.Count > 0 ? sections[0].Groups[2].Value : "";
        return packages.Where(package => !next.Contains($"`{package}`", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^## (.+)$((?:(?!^## )[\s\S])*)", RegexOptions.Multiline)]
    private static partial Regex Section();
}
