using System.Globalization;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Headers of an answer, and what they say of the quota; nothing here fails.</summary>
internal static class ResponseHeaders
{
    private static readonly TimeSpan s_widestSkew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromDays(1);

    public static IReadOnlyDictionary<string, string> Read(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers)
            headers[header.Key] = string.Join(", ", header.Value);
        if (response.Content is not null)
            foreach (var header in response.Content.Headers)
                headers[header.Key] = string.Join(", ", header.Value);
        return headers;
    }

    public static RateLimit ReadRateLimit(IReadOnlyDictionary<string, string> headers)
    {
        DateTimeOffset? resetsAt = null;
        // Year 2001 to 2286 as a Unix time: anything else is not an instant.
        if (Number(headers, "RateLimit-Reset") is { } reset and > 1_000_000_000 and < 10_000_000_000)
            resetsAt = DateTimeOffset.FromUnixTimeSeconds(reset);
        return new RateLimit(Count(headers, "RateLimit-Limit"), Count(headers, "RateLimit-Remaining"), resetsAt);
    }

    /// <summary>
    /// What time it is for who answered (<c>Date</c>), else for us: instants of an answer are measured against it, so that a clock of ours that
    /// is late closes nothing for longer. A date minutes away from ours is that of another clock than the one of the instants.
    /// </summary>
    public static DateTimeOffset ReadDate(IReadOnlyDictionary<string, string> headers, DateTimeOffset now) =>
        Instant(headers, "Date") is { } date && (date - now).Duration() <= s_widestSkew ? date : now;

    /// <summary>The delay before another call: the window's end, else <c>Retry-After</c>; null when unknown.</summary>
    public static TimeSpan? ReadRetryAfter(
        IReadOnlyDictionary<string, string> headers,
        RateLimit limit,
        DateTimeOffset ourNow
    )
    {
        var now = ReadDate(headers, ourNow);
        // A window that ends after tomorrow is a clock that differs.
        if (limit.ResetsAt is { } reset && reset - now <= s_longestDelay)
            return reset > now ? reset - now : TimeSpan.Zero;
        if (Number(headers, "Retry-After") is { } seconds and >= 0 and <= 86_400)
            return TimeSpan.FromSeconds(seconds);
        return Instant(headers, "Retry-After") is { } at && at - now <= s_longestDelay
            ? at > now
                ? at - now
                : TimeSpan.Zero
            : null;
    }

    private static DateTimeOffset? Instant(IReadOnlyDictionary<string, string> headers, string name) =>
        headers.TryGetValue(name, out var text)
        && DateTimeOffset.TryParseExact(
            text,
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;

    private static int? Count(IReadOnlyDictionary<string, string> headers, string name) =>
        Number(headers, name) is { } number and >= 0 and <= int.MaxValue ? (int)number : null;

    private static long? Number(IReadOnlyDictionary<string, string> headers, string name) =>
        headers.TryGetValue(name, out var text)
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
