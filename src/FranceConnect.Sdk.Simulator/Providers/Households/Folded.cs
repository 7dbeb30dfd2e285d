using System.Globalization;
using System.Text;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Names as registers compare them: capitals, no accents, no ligatures.</summary>
internal static class Folded
{
    public static string Text(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            _ = c switch
            {
                'œ' or 'Œ' => folded.Append("OE"),
                'æ' or 'Æ' => folded.Append("AE"),
                '’' => folded.Append('\''),
                _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => folded,
                _ => folded.Append(char.ToUpperInvariant(c)),
            };
        }

        return folded.ToString().Trim();
    }

    /// <summary>Every word of a list of names, whatever element it is in.</summary>
    public static IReadOnlyList<string> Words(IEnumerable<string> names) =>
        [.. names.SelectMany(name => Text(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
