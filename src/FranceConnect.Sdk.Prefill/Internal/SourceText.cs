using System.Text;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The transforms of texts that sources write (rules R12, R13, R15).</summary>
internal static class SourceText
{
    /// <summary><c>trim</c>: NFC, no space around, one space inside; an empty text is missing.</summary>
    public static string? Trim(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = Compose(text!).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(" ", words);
    }

    /// <summary><c>joinSpace</c>.</summary>
    public static string? Join(IEnumerable<string?> items) => Trim(string.Join(" ", items));

    /// <summary><c>firstToken</c>.</summary>
    public static string? FirstToken(string? text) => Trim(text)?.Split(' ')[0];

    public static bool HasSeveralTokens(string? text) => Trim(text) is { } trimmed && trimmed.IndexOf(' ') > 0;

    /// <summary><c>emptyIfSameAsBirthName</c>.</summary>
    public static string? UnlessSame(string? usageName, string? birthName) =>
        Trim(usageName) is { } name && ComparisonKey.Of(name) != ComparisonKey.Of(birthName) ? name : null;

    /// <summary><c>recaseIfAllUpper</c>: only a text without any lower-case letter changes; accents are not restored.</summary>
    public static string? Recase(string? text)
    {
        if (Trim(text) is not { } trimmed || trimmed.Any(char.IsLower))
            return Trim(text);
        var recased = new StringBuilder(trimmed.Length);
        var starts = true;
        foreach (var c in trimmed)
        {
            recased.Append(starts ? c : char.ToLowerInvariant(c));
            starts = c is ' ' or '-' or '\'' or '’';
        }
        return recased.ToString();
    }

    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text; // half of a surrogate pair: not a text, and no reason to fail
        }
    }
}
