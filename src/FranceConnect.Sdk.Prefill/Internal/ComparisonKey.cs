using System.Globalization;
using System.Text;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>
/// The key two names are compared by (rule R14): accents, ligatures, case, apostrophes, hyphens and spaces do not count. The letters are folded
/// by a table too, for a process without ICU (<c>InvariantGlobalization</c>) decomposes nothing.
/// </summary>
internal static class ComparisonKey
{
    // The letters of U+00C0 to U+017F by their base letters, one entry each.
    private const string Folded =
        "A A A A A A AEC E E E E I I I I D N O O O O O   O U U U U Y THSS"
        + "A A A A A A AEC E E E E I I I I D N O O O O O   O U U U U Y THY "
        + "A A A A A A C C C C C C C C D D D D E E E E E E E E E E G G G G "
        + "G G G G H H H H I I I I I I I I I I IJIJJ J K K K L L L L L L L "
        + "L L L N N N N N N N N N O O O O O O OEOER R R R R R S S S S S S "
        + "S S T T T T T T U U U U U U U U U U U U W W Y Y Y Z Z Z Z Z Z S ";

    private const char First = '\u00C0';

    /// <summary>The key; empty for a missing text.</summary>
    public static string Of(string? text)
    {
        var key = new StringBuilder();
        foreach (var c in Decompose(text ?? ""))
            Append(key, c);
        return key.ToString();
    }

    private static void Append(StringBuilder key, char c)
    {
        var index = (c - First) * 2;
        if (c >= First && index < Folded.Length)
        {
            foreach (var folded in Folded.Substring(index, 2))
                if (folded != ' ')
                    key.Append(folded);
        }
        else if (!IsIgnored(c))
            key.Append(char.ToUpperInvariant(c));
    }

    private static bool IsIgnored(char c) =>
        c is '\'' or '’' or 'ʼ' or '-' or '‐' or '‑'
        || char.IsWhiteSpace(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text; // half of a surrogate pair: not a text, and no reason to fail
        }
    }
}
