using System.Globalization;
using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

/// <summary>A month of a year, written <c>2026-09</c>. The default value is no month at all.</summary>
public readonly record struct YearMonth
{
    /// <summary>Names a month.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is not one.</exception>
    public YearMonth(int year, int month)
    {
        if (year is < 1 or > 9999)
            throw new ArgumentOutOfRangeException(nameof(year), "The year must be between 1 and 9999.");
        if (month is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(month), "The month must be between 1 and 12.");
        Year = year;
        Month = month;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>Reads a month.</summary>
    /// <param name="text">A text such as <c>2026-09</c>.</param>
    /// <param name="month">The month; the default value when the text is refused.</param>
    /// <returns>Whether the text was accepted.</returns>
    public static bool TryParse(string? text, out YearMonth month)
    {
        month =
            text is { Length: 7 } && CivilDate.TryRead(text, out var date) && date is { Year: { } y, Month: { } m }
                ? new YearMonth(y, m)
                : default;
        return month != default;
    }

    /// <summary>The month, <c>2026-09</c>; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Year == 0 ? "" : string.Format(CultureInfo.InvariantCulture, "{0:D4}-{1:D2}", Year, Month);
}
