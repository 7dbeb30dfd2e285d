namespace FranceConnect.Sdk;

/// <summary>How much of a <see cref="PartialDate"/> is known.</summary>
public enum PartialDatePrecision
{
    /// <summary>Nothing is known: <c>0000-00-00</c>, an empty value, or text that is not a date at all.</summary>
    Unknown = 0,

    /// <summary>Only the year is known: <c>1992-00-00</c>.</summary>
    Year = 1,

    /// <summary>The year and the month are known: <c>1992-11-00</c>.</summary>
    Month = 2,

    /// <summary>The year, the month and the day are known: <c>1992-11-27</c>.</summary>
    Day = 3,
}
