namespace FranceConnect.Sdk.Simulator;

/// <summary>The day it is in France.</summary>
internal static class FrenchDate
{
    private static readonly TimeZoneInfo s_paris = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Paris", out var zone)
        ? zone
        : TimeZoneInfo.Utc;

    public static DateOnly Today(TimeProvider time) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), s_paris).DateTime);
}
