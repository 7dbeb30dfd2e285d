using System.Globalization;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A number in a street and its repetition, <c>14bis</c> in the register and « 14 bis » on an envelope.</summary>
internal sealed record HouseNumber(int Rank, string Repetition = "")
{
    private const int MaximumDigits = 4;

    private static readonly string[] s_repetitions = ["bis", "ter", "quater"];

    /// <summary>The number the words of an address begin with, or null.</summary>
    public static HouseNumber? Read(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return null;
        }

        var digits = words[0].TakeWhile(char.IsAsciiDigit).Count();
        var (number, attached) = (words[0][..digits], words[0][digits..]);
        if (digits is 0 or > MaximumDigits || (attached.Length > 0 && !s_repetitions.Contains(attached)))
        {
            return null;
        }

        var repetition =
            attached.Length > 0 ? attached
            : words.Count > 1 && s_repetitions.Contains(words[1]) ? words[1]
            : string.Empty;
        return new(int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture), repetition);
    }

    public string Words => $"{Rank} {Repetition}";

    public override string ToString() => $"{Rank}{Repetition}";
}
