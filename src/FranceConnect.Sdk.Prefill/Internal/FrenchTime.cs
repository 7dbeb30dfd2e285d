namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>
/// The date and hour in mainland France. Written out, for the zone has another name on Windows and is missing from small images: since 1996
/// the European Union changes the hour on the last Sundays of March and October, at one o'clock UTC (directive 2000/84/EC).
/// </summary>
internal static class FrenchTime
{
    public static DateTimeOffset Of(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        // The first and last hours of time have no neighbours to move to.
        if (utc < DateTime.MinValue.AddDays(1) || utc > DateTime.MaxValue.AddDays(-1))
            return instant.ToUniversalTime();
        var isSummer = utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10);
        return instant.ToOffset(TimeSpan.FromHours(isSummer ? 2 : 1));
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
