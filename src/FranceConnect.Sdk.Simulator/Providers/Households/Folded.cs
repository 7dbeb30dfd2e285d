using System.Text;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Names as registers compare them: capitals, no accents, no ligatures.</summary>
internal static class Folded
{
    private const string Accented = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ";
    private const string Plain = "AAAAAACEEEEIIIINOOOOOUUUUYY";

    // A table rather than Unicode's decomposition, which a process in invariant globalization does not have.
    public static string Text(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var capital = char.ToUpperInvariant(c);
            _ = capital switch
            {
                'Œ' => folded.Append("OE"),
                'Æ' => folded.Append("AE"),
                '’' => folded.Append('\''),
                _ when Accented.IndexOf(capital, StringComparison.Ordinal) is >= 0 and var index => folded.Append(
                    Plain[index]
                ),
                // A combining accent after its letter.
                >= '\u0300' and <= '\u036F' => folded,
                _ => folded.Append(capital),
            };
        }

        return folded.ToString().Trim();
    }

    /// <summary>Every word of a list of names, whatever element it is in.</summary>
    public static IReadOnlyList<string> Words(IEnumerable<string> names) =>
        [.. names.SelectMany(name => Text(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
