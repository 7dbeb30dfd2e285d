using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// The quotas: twenty calls a second by credential, a thousand a minute by address. Past the latter, or for an address that goes on
/// calling while it is refused, twelve hours without an answer.
/// </summary>
internal sealed class CallLimits(TimeProvider time)
{
    private const string Limit = "RateLimit-Limit";
    private const string Remaining = "RateLimit-Remaining";
    private const string Reset = "RateLimit-Reset";
    private const int CallsPerSecond = 20;
    private const int CallsPerMinute = 1_000;

    // « Ignoring » a refusal is banned, and no public document says how many calls that takes: this number is the simulator's own.
    private const int CallsWhileRefused = 50;

    private static readonly TimeSpan s_ban = TimeSpan.FromHours(12);

    private readonly FixedWindow _seconds = new(time, TimeSpan.FromSeconds(1));
    private readonly FixedWindow _minutes = new(time, TimeSpan.FromMinutes(1));
    private readonly ConcurrentDictionary<string, DateTimeOffset> _bans = new(StringComparer.Ordinal);

    /// <summary>True for an address that gets no answer at all.</summary>
    public bool IsBanned(HttpContext context)
    {
        var address = Address(context);
        if (_bans.TryGetValue(address, out var end) && time.GetUtcNow() < end)
        {
            return true;
        }

        if (_minutes.Add(address).Count <= CallsPerMinute)
        {
            return false;
        }

        Ban(address);
        return true;
    }

    /// <summary>Counts a call and writes its quota headers.</summary>
    /// <returns>False for an address that is banned by this call: it gets no answer.</returns>
    /// <exception cref="ApiErrorException">The quota of this second is used up (429).</exception>
    public bool Take(HttpContext context, string key)
    {
        var (count, end) = _seconds.Add(key);
        if (count > CallsPerSecond + CallsWhileRefused)
        {
            Ban(Address(context));
            return false;
        }

        Write(context, Math.Max(0, CallsPerSecond - count), end);
        return count <= CallsPerSecond ? true : throw new ApiErrorException(ApiErrors.TooManyRequests(retryAfter: 1));
    }

    /// <summary>Replaces the quota headers by those of a quota used up until an instant; null takes them away.</summary>
    public static void Overwrite(HttpContext context, DateTimeOffset? reset)
    {
        if (reset is { } end)
        {
            Write(context, 0, end);
            return;
        }

        foreach (var name in (string[])[Limit, Remaining, Reset])
        {
            context.Response.Headers.Remove(name);
        }
    }

    private static void Write(HttpContext context, int remaining, DateTimeOffset end)
    {
        var headers = context.Response.Headers;
        headers[Limit] = Text(CallsPerSecond);
        headers[Remaining] = Text(remaining);
        headers[Reset] = Text(end.ToUnixTimeSeconds());
    }

    private void Ban(string address) => _bans[address] = time.GetUtcNow() + s_ban;

    private static string Address(HttpContext context) =>
        context.Connection.RemoteIpAddress?.ToString() ?? string.Empty;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
