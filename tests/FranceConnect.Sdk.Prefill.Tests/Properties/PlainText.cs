using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Texts as the checks compare them, written without the SDK's own transforms.</summary>
internal static class PlainText
{
    private const string Accented = "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ";
    private const string Plain = "AAACEEEEIIOOUUUY";

    /// <summary>Upper case, one space between words, none around.</summary>
    public static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>The letters of a name: no case, no accent, no ligature, nothing between them.</summary>
    public static string NameKey(string? text)
    {
        var key = new StringBuilder();
        foreach (var letter in Fold(text ?? ""))
            if (Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var index)
                key.Append(Plain[index]);
            else if (letter == 'Œ')
                key.Append("OE");
            else if (letter is not (' ' or '-' or '\'' or '’'))
                key.Append(letter);
        return key.ToString();
    }

    /// <summary>The text of a JSON value, as it is read where a text is expected; null for a list, an object, or half a letter.</summary>
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string? Of(JsonElement owner, string key) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(key, out var value) ? Of(value) : null;

    public static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Year, month and day as far as a text tells them (rule R16); null when it is no date.</summary>
    public static (int Year, int? Month, int? Day)? Date(string? text)
    {
        var parts = (text ?? "").Trim().Split('-');
        int?[] numbers = [.. parts.Select((part, place) => Digits(part, place == 0 ? 4 : 2))];
        if (numbers.Length > 3 || numbers.Contains(null) || numbers[0] == 0)
            return null;
        var (year, month, day) = (numbers[0]!.Value, numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
        if (month > 12 || day > 31 || (month > 0 && day > DateTime.DaysInMonth(year, month.Value)))
            return null;
        return (year, month > 0 ? month : null, month > 0 && day > 0 ? day : null);
    }

    /// <summary>Every text in a JSON value, with the member it is in.</summary>
    public static IEnumerable<(string Key, string Text)> Texts(JsonElement value, string key = "") =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Texts(member.Value, member.Name)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Texts(item, key)),
            JsonValueKind.String when Of(value) is { } text => [(key, text)],
            _ => [],
        };

    private static int? Digits(string text, int length) =>
        text.Length == length && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
