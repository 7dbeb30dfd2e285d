using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>How a French text for a page is written: spaces that do not break before « : ; ! ? », and one kind of apostrophe.</summary>
internal static partial class FrenchTypography
{
    public const char Straight = '\'';
    public const char Curly = '’';

    /// <summary>The mistakes of a text; none for a good one.</summary>
    public static IEnumerable<string> Mistakes(string text, char apostrophe)
    {
        if (BreakingSpace().IsMatch(text))
            yield return "a space that breaks beside a double mark";
        if (NoSpace().IsMatch(text))
            yield return "no space before a double mark";
        if (text.Contains(apostrophe == Straight ? Curly : Straight, StringComparison.Ordinal))
            yield return "the other apostrophe";
        if (text.Trim() != text || text.Contains("  ", StringComparison.Ordinal))
            yield return "a space too many";
    }

    [GeneratedRegex("« | [:;!?»]")]
    private static partial Regex BreakingSpace();

    [GeneratedRegex(@"[^\s\u00a0\u202f][:;!?»]|«[^\s\u00a0\u202f]")]
    private static partial Regex NoSpace();
}
