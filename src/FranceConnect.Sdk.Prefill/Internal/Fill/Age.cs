namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>Ages, counted on the French calendar.</summary>
internal static class Age
{
    /// <summary>Whole months since birth; null for a partial date and for a birth to come.</summary>
    public static int? InMonths(PartialDate birth, DateTimeOffset now)
    {
        if (!birth.TryGetDate(out var day))
            return null;
        var today = FrenchTime.Of(now).Date;
        if (day > today)
            return null;
        var months = ((today.Year - day.Year) * 12) + today.Month - day.Month;
        return today.Day < day.Day ? months - 1 : months;
    }
}
