using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The quotas: twenty calls a second by credential, a thousand a minute by address and then twelve hours without an answer.</summary>
internal sealed class CallLimits(TimeProvider time)
{
    private const int CallsPerSecond = 20;
    private const int CallsPerMinute = 1_000;
    private static readonly TimeSpan s_ban = TimeSpan.FromHours(12);

    private readonly FixedWindow _seconds = new(time, TimeSpan.FromSeconds(1));
    private readonly FixedWindow _minutes = new(time, TimeSpan.FromMinutes(1));
    private readonly ConcurrentDictionary<string, DateTimeOffset> _bans = new(StringComparer.Ordinal);

    /// <summary>True for an address that gets no answer at all.</summary>
    public bool IsBanned(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
        var now = time.GetUtcNow();
        if (_bans.TryGetValue(address, out var end) && now < end)
        {
            return true;
        }

        if (_minutes.Add(address).Count <= CallsPerMinute)
        {
            return false;
        }

        _bans[address] = now + s_ban;
        return true;
    }

    /// <summary>Counts a call and writes its quota headers.</summary>
    /// <exception cref="ApiErrorException">The quota of this second is used up (429).</exception>
    public void Take(HttpContext context, string key)
    {
        var (count, end) = _seconds.Add(key);
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = Text(CallsPerSecond);
        headers["RateLimit-Remaining"] = Text(Math.Max(0, CallsPerSecond - count));
        headers["RateLimit-Reset"] = Text(end.ToUnixTimeSeconds());
        if (count > CallsPerSecond)
        {
            throw new ApiErrorException(ApiErrors.TooManyRequests(retryAfter: 1));
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
