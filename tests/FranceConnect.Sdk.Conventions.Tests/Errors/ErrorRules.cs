using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Conventions.Tests;

/// <summary>Rules on the error catalogue.</summary>
internal static partial class ErrorRules
{
    /// <summary>Codes that are malformed, used twice, out of order, or without a cause or a remedy.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<ErrorEntry> entries)
    {
        foreach (var entry in entries.Where(entry => !WholeCode().IsMatch(entry.Code)))
            yield return $"{entry.Code} is malformed.";
        foreach (var twice in entries.GroupBy(entry => entry.Code).Where(group => group.Count() > 1))
            yield return $"{twice.Key} is used twice.";
        foreach (var (one, next) in entries.Zip(entries.Skip(1)))
        {
            if (string.CompareOrdinal(one.Code, next.Code) > 0)
                yield return $"{next.Code} comes after {one.Code}.";
        }
        foreach (var entry in entries.Where(entry => !IsSentence(entry.Cause) || !IsSentence(entry.Remedy)))
            yield return $"{entry.Code} lacks a cause or a remedy.";
    }

    /// <summary>Codes cited in the sources or the documents that nothing explains.</summary>
    public static IEnumerable<string> Unexplained(IEnumerable<SourceFile> files, IEnumerable<ErrorEntry> entries)
    {
        var known = entries.Select(entry => entry.Code).ToHashSet();
        return from file in files from code in Cited(file) where !known.Contains(code) select $"{file.Path}: {code}";
    }

    public static IEnumerable<string> Cited(SourceFile file) =>
        Code().Matches(file.Text).Select(match => match.Value).Distinct();

    private static bool IsSentence(string text) => text.Length > 10 && char.IsUpper(text[0]) && text.EndsWith('.');

    [GeneratedRegex(@"\bFCS\d{4}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"^FCS[1-9]\d{3}$")]
    private static partial Regex WholeCode();
}
