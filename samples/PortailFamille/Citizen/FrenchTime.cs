namespace PortailFamille.Citizen;

/// <summary>Instants as clocks in metropolitan France show them.</summary>
internal static class FrenchTime
{
    // Its Windows name serves machines that know no other.
    private static readonly TimeZoneInfo s_paris =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var paris) ? paris
        : TimeZoneInfo.TryFindSystemTimeZoneById("Romance Standard Time", out var romance) ? romance
        : TimeZoneInfo.Utc;

    public static string Write(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, s_paris);
        var day = local.Day == 1 ? "1er" : $"{local.Day}";
        return $"{day} {FrenchWords.Month(local.Month)} {local.Year} à {local.Hour}\u00a0h\u00a0{local.Minute:D2}";
    }
}
