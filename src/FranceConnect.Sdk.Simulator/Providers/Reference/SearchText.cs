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
        foreach (var character in text)
        {
            folded.Append(Fold(char.ToLowerInvariant(character)));
        }

        return
        [
            .. folded
                .ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => s_abbreviations.GetValueOrDefault(word, word)),
        ];
    }

    // Not string.Normalize: without ICU, as in a small container, it leaves the accents where they are.
    private static string Fold(char character) =>
        character switch
        {
            'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' => "a",
            'æ' => "ae",
            'ç' => "c",
            'è' or 'é' or 'ê' or 'ë' => "e",
            'ì' or 'í' or 'î' or 'ï' => "i",
            'ñ' => "n",
            'ò' or 'ó' or 'ô' or 'õ' or 'ö' => "o",
            'œ' => "oe",
            'ù' or 'ú' or 'û' or 'ü' => "u",
            'ý' or 'ÿ' => "y",
            _ => char.IsLetterOrDigit(character) ? character.ToString() : " ",
        };
}
