namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>Reads the lines of an AFNOR address as the funds write them (rule R20).</summary>
internal static class PostalLine
{
    private static readonly string[] s_repetitions = ["QUATER", "BIS", "TER", "A", "B", "C", "D", "E", "F", "G", "H"];

    /// <summary>Line 4: number, repetition index, street. Whatever is not recognised is street.</summary>
    public static (string? Number, string? Repetition, string? Street) Street(string? line)
    {
        if (SourceText.Trim(line) is not { } text)
            return default;
        var digits = 0;
        while (digits < text.Length && IsDigit(text[digits]))
            digits++;
        if (digits is 0 or > 4 || digits == text.Length)
            return (null, null, text);
        var number = text.Substring(0, digits);
        var isSpaced = text[digits] == ' ';
        var rest = text.Substring(isSpaced ? digits + 1 : digits);
        foreach (var repetition in s_repetitions)
            if (
                rest.Length > repetition.Length + 1
                && rest[repetition.Length] == ' '
                && rest.StartsWith(repetition, StringComparison.OrdinalIgnoreCase)
            )
                return (number, rest.Substring(0, repetition.Length), rest.Substring(repetition.Length + 1));
        return isSpaced ? (number, null, rest) : (null, null, text);
    }

    /// <summary>Line 6: postal code and town.</summary>
    public static (string? PostalCode, string? City, PrefillWarningCode? Warning) Town(string? line)
    {
        if (SourceText.Trim(line) is not { } text)
            return default;
        var isCode = text.Length >= 5 && text.Take(5).All(IsDigit) && (text.Length == 5 || text[5] == ' ');
        if (!isCode)
            return (null, null, PrefillWarningCode.AddressUnparsed);
        return text.Length > 6
            ? (text.Substring(0, 5), text.Substring(6), null)
            : (text.Substring(0, 5), null, PrefillWarningCode.CityMissing);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
