using System.Globalization;

namespace FranceConnect.Sdk;

/// <summary>
/// A date of birth as French civil status records it, where the day, or the month and the day, may be unknown:
/// <c>1992-11-27</c>, <c>1992-11-00</c>, <c>1992-00-00</c>, <c>0000-00-00</c>.
/// </summary>
/// <remarks>
/// <para>
/// FranceConnect+ passes on the partial date of the identity provider. FranceConnect replaces each unknown part by
/// <c>01</c> in <c>birthdate</c> and keeps the partial date in <c>idp_birthdate</c>; see <see cref="WithoutFiller"/>.
/// European (eIDAS) identities may carry free text. (FranceConnect partner documentation, formats of the claims.)
/// </para>
/// <para>
/// Reading never fails: text of another shape is kept in <see cref="Raw"/> with <see cref="IsWellFormed"/> false.
/// Two values are equal when their texts are. The default value is an empty text of
/// <see cref="PartialDatePrecision.Unknown"/> precision.
/// </para>
/// </remarks>
public readonly partial record struct PartialDate
{
    private readonly string? _raw;
    private readonly short _year;
    private readonly byte _month;
    private readonly byte _day;

    private PartialDate(string raw, bool wellFormed, int year, int month, int day)
    {
        _raw = raw.Length == 0 ? null : raw;
        IsWellFormed = wellFormed;
        _year = (short)year;
        _month = (byte)month;
        _day = (byte)day;
    }

    /// <summary>The exact text received; empty for the default value.</summary>
    public string Raw => _raw ?? string.Empty;

    /// <summary>The year, 1 to 9999; <see langword="null"/> when unknown.</summary>
    public int? Year => _year == 0 ? null : _year;

    /// <summary>The month, 1 to 12; <see langword="null"/> when unknown.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>The day of the month, 1 to 31; <see langword="null"/> when unknown.</summary>
    public int? Day => _day == 0 ? null : _day;

    /// <summary>
    /// Whether the text has the shape <c>YYYY-MM-DD</c> with parts in range, <c>00</c> (or <c>0000</c>) standing for
    /// an unknown part. A known part cannot follow an unknown one: <c>1977-00-03</c> is not well formed. The shape
    /// says nothing of the calendar: <c>1999-02-30</c> is well formed.
    /// </summary>
    public bool IsWellFormed { get; }

    /// <summary>Whether the year, the month and the day are all known.</summary>
    public bool IsComplete => _day != 0;

    /// <summary>How much of the date is known.</summary>
    public PartialDatePrecision Precision =>
        _day != 0 ? PartialDatePrecision.Day
        : _month != 0 ? PartialDatePrecision.Month
        : _year != 0 ? PartialDatePrecision.Year
        : PartialDatePrecision.Unknown;

    /// <summary>Gives the calendar date when all three parts are known and such a day exists.</summary>
    /// <param name="date">
    /// Midnight of that day, of kind <see cref="DateTimeKind.Unspecified"/>; the default value when there is none.
    /// </param>
    /// <returns><see langword="false"/> when a part is unknown or the day does not exist (<c>1999-02-30</c>).</returns>
    public bool TryGetDate(out DateTime date)
    {
        if (!IsComplete || _day > DateTime.DaysInMonth(_year, _month))
        {
            date = default;
            return false;
        }

        date = new DateTime(_year, _month, _day, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>Makes a date from its known parts.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12; <see langword="null"/> (the default) when unknown.</param>
    /// <param name="day">The day; <see langword="null"/> (the default) when unknown. It needs a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">A part is out of range, or the day does not exist.</exception>
    /// <exception cref="ArgumentException">A day is given without its month.</exception>
    public static PartialDate Create(int year, int? month = null, int? day = null)
    {
        if (year is < 1 or > 9999)
        {
            throw new ArgumentOutOfRangeException(nameof(year), "The year must be between 1 and 9999.");
        }
        if (month is < 1 or > 12)
        {
            throw new ArgumentOutOfRangeException(nameof(month), "The month must be between 1 and 12.");
        }
        if (day is not null && month is null)
        {
            throw new ArgumentException("A day cannot be known without its month.", nameof(day));
        }
        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value)))
        {
            throw new ArgumentOutOfRangeException(nameof(day), "The month has no such day.");
        }

        var raw = string.Format(CultureInfo.InvariantCulture, "{0:D4}-{1:D2}-{2:D2}", year, month ?? 0, day ?? 0);
        return new PartialDate(raw, true, year, month ?? 0, day ?? 0);
    }

    /// <summary>
    /// Takes back the <c>01</c> that FranceConnect writes in <c>birthdate</c> for a part nobody knows, using the
    /// partial date in <c>idp_birthdate</c>: 1992-11-01 and 1992-11-00 give 1992-11-00.
    /// </summary>
    /// <remarks>
    /// The rule applies only when the two dates agree on every part <paramref name="idpBirthDate"/> knows and every
    /// part it does not know is <c>01</c>. Otherwise the civil registry has corrected the date and
    /// <paramref name="birthDate"/> stands. (FranceConnect partner documentation, claim <c>idp_birthdate</c>.)
    /// </remarks>
    /// <param name="birthDate">The claim <c>birthdate</c>.</param>
    /// <param name="idpBirthDate">The claim <c>idp_birthdate</c>.</param>
    public static PartialDate WithoutFiller(PartialDate birthDate, PartialDate idpBirthDate)
    {
        var isFilled =
            birthDate._day == 1
            && birthDate._year == idpBirthDate._year
            && idpBirthDate.Precision switch
            {
                PartialDatePrecision.Month => birthDate._month == idpBirthDate._month,
                PartialDatePrecision.Year => birthDate._month == 1,
                _ => false,
            };
        return isFilled ? idpBirthDate : birthDate;
    }

    /// <summary>The text received, unchanged.</summary>
    public override string ToString() => Raw;
}
