using System.Globalization;

namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>Dates of civil status as sources and people write them (rule R16): what is known is kept, the rest is dropped.</summary>
internal static class CivilDate
{
    /// <summary>
    /// Reads <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>, a 00 standing for an unknown part. A day without a month is dropped; a year 0000,
    /// a day that does not exist and any other text are no date.
    /// </summary>
    public static bool TryRead(string? text, out PartialDate date)
    {
        date = default;
        var parts = (text ?? "").Trim().Split('-');
        if (parts.Length > 3 || !Number(parts[0], 4, out var year) || year == 0)
            return false;
        var month = 0;
        var day = 0;
        if (parts.Length > 1 && !(Number(parts[1], 2, out month) && month <= 12))
            return false;
        if (parts.Length > 2 && !(Number(parts[2], 2, out day) && day <= 31))
            return false;
        if (month > 0 && day > DateTime.DaysInMonth(year, month))
            return false;
        date = Create(year, month, day);
        return true;
    }

    /// <summary>The date when there is one.</summary>
    public static PartialDate? Read(PartialDate? source) =>
        source is { } date && TryRead(date.Raw, out var read) ? read : null;

    /// <summary>Cuts a date to the precision of another, which is less precise.</summary>
    public static PartialDate CutTo(PartialDate date, PartialDate precision) =>
        precision.IsComplete || date.Year is not { } year
            ? date
            : Create(year, precision.Month is null ? 0 : date.Month ?? 0, 0);

    /// <summary>As forms write it: <c>2020-06-01</c>, <c>2020-06</c>, <c>2020</c>.</summary>
    public static string Print(PartialDate date) =>
        date switch
        {
            { Year: null } => "",
            { Month: null } => string.Format(CultureInfo.InvariantCulture, "{0:D4}", date.Year),
            { Day: null } => string.Format(CultureInfo.InvariantCulture, "{0:D4}-{1:D2}", date.Year, date.Month),
            _ => date.Raw,
        };

    private static PartialDate Create(int year, int month, int day) =>
        PartialDate.Create(year, month == 0 ? null : month, month == 0 || day == 0 ? null : day);

    private static bool Number(string text, int length, out int number)
    {
        number = 0;
        return text.Length == length && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
