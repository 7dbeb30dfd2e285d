namespace FranceConnect.Sdk;

public readonly partial record struct PartialDate
{
    private const int TextLength = 10;

    /// <summary>Reads a date sent by FranceConnect. It never fails: any text is kept in <see cref="Raw"/>.</summary>
    /// <param name="value">The text of the claim; <see langword="null"/> gives the default value.</param>
    public static PartialDate FromWire(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return default;
        }

        var text = value!;
        var year = 0;
        var month = 0;
        var day = 0;
        var wellFormed =
            text.Length == TextLength
            && text[4] == '-'
            && text[7] == '-'
            && TryReadNumber(text, 0, 4, out year)
            && TryReadNumber(text, 5, 2, out month)
            && TryReadNumber(text, 8, 2, out day)
            && month <= 12
            && day <= 31
            && (year != 0 || month == 0)
            && (month != 0 || day == 0);
        return wellFormed ? new PartialDate(text, true, year, month, day) : new PartialDate(text, false, 0, 0, 0);
    }

    /// <summary>
    /// Reads a date strictly: the shape must be right (see <see cref="IsWellFormed"/>) and a complete date must exist
    /// in the calendar.
    /// </summary>
    /// <param name="text">A text such as <c>1992-11-00</c>.</param>
    /// <param name="date">The date read; the default value when the text is refused.</param>
    /// <returns>Whether the text was accepted.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = FromWire(text);
        if (date.IsWellFormed && (!date.IsComplete || date.TryGetDate(out _)))
        {
            return true;
        }

        date = default;
        return false;
    }

    /// <summary>Reads a date strictly, as <see cref="TryParse"/> does.</summary>
    /// <param name="text">A text such as <c>1992-11-00</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not a partial date. The message does not repeat it.</exception>
    public static PartialDate Parse(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));

        return TryParse(text, out var date)
            ? date
            : throw new FormatException("The text is not a date written YYYY-MM-DD, YYYY-MM-00 or YYYY-00-00.");
    }

    private static bool TryReadNumber(string text, int start, int length, out int number)
    {
        number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return true;
    }
}
