using System.Globalization;
using System.Text;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Text as the searches compare it: words in lower case, without accents or punctuation.</summary>
internal static class SearchText
{
    private static readonly Dictionary<string, string> s_abbreviations = new()
    {
        ["all"] = "allee",
        ["av"] = "avenue",
        ["bd"] = "boulevard",
        ["bld"] = "boulevard",
        ["che"] = "chemin",
        ["crs"] = "cours",
        ["imp"] = "impasse",
        ["pl"] = "place",
        ["qu"] = "quai",
        ["r"] = "rue",
        ["rte"] = "route",
        ["sq"] = "square",
        ["st"] = "saint",
        ["ste"] = "sainte",
    };

    /// <summary>The words, with the abbreviations of postal addresses in full: <c>R. de l’Église</c> is <c>rue de l eglise</c>.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : ' ');
            }
        }

        folded.Replace("œ", "oe").Replace("æ", "ae");
        return
        [
            .. folded
                .ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => s_abbreviations.GetValueOrDefault(word, word)),
        ];
    }
}
