namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>
/// The one limiter of a provider in the container. A minute's budget for the address of this server, half of it for citizens, who go first;
/// a second's budget for each habilitation or delegation. The server's own counts (<c>RateLimit-*</c>, 429) are believed when they are lower.
/// </summary>
/// <remarks>Source: API Particulier's documentation. Passing the address' limit bans it for 12 hours, and every town hall with it.</remarks>
internal sealed class CallLimiter : IDisposable
{
    private static readonly TimeSpan s_unknownDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_shortestDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_tidying = TimeSpan.FromMinutes(1);

    // A quarter more than the server's second: calls that leave apart may arrive together.
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1.25);

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly int _perSecond;
    private readonly CallWindow _address;
    private readonly CallWindow _batches;
    private readonly Dictionary<string, CallLane> _lanes = new(StringComparer.Ordinal);
    private readonly ITimer _timer;
    private readonly BanWatch _ban = new();
    private readonly LoginRefusals _logins = new();
    private long _arrivals;
    private bool _isDisposed;

    public CallLimiter(TimeProvider time, int perMinute, int perSecond)
    {
        _time = time;
        _start = time.GetTimestamp();
        _perSecond = perSecond;
        _address = new CallWindow(perMinute, TimeSpan.FromMinutes(1));
        _batches = new CallWindow(Math.Max(1, perMinute / 2), TimeSpan.FromMinutes(1));
        _timer = time.CreateTimer(
            static self => ((CallLimiter)self!).Pump(),
            this,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    private const string LoginPrefix = "login ";

    /// <summary>The lane of calls that the server does not count: only the address' budget bounds them.</summary>
    public const string AddressLane = "";

    /// <summary>The lane of a FranceConnect token, which the server counts by itself: the address' budget bounds its calls.</summary>
    public static string LoginLane(string token) => LoginPrefix + token;

    /// <summary>Waits for a turn.</summary>
    /// <returns>False when the turn would come after <paramref name="endsAt"/>, or never: then there is no point in waiting.</returns>
    public async Task<bool> WaitAsync(
        string lane,
        bool isBatch,
        DateTimeOffset endsAt,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        WaitingCall call;
        lock (_gate)
        {
            if (_isDisposed)
                return false;
            var now = Now();
            var end = now + (endsAt - _time.GetUtcNow());
            var queue = Lane(lane);
            if (Opening(queue, now) > end)
                return false;
            call = new WaitingCall(_arrivals++, end);
            (isBatch ? queue.Batches : queue.Citizens).Enqueue(call);
        }
        Pump();
        using (cancellationToken.Register(() => call.GiveUp(cancellationToken)))
            return await call.Turn.ConfigureAwait(false);
    }

    /// <summary>When the next call of a lane may leave, as far as it is known; null when it may at once.</summary>
    public TimeSpan? OpensIn(string lane)
    {
        lock (_gate)
        {
            var now = Now();
            var opening = Later(
                _lanes.TryGetValue(lane, out var known) ? Opening(known, now) : now,
                _address.NextRoom(now)
            );
            return opening > now ? opening - now : null;
        }
    }

    /// <summary>Believes the server's count of a habilitation or a FranceConnect token.</summary>
    public void Learn(string lane, int remaining, TimeSpan resetsIn)
    {
        if (lane == AddressLane || resetsIn <= TimeSpan.Zero)
            return;
        lock (_gate)
        {
            var now = Now();
            var queue = Lane(lane);
            // A window of the contract lasts a minute at most: a clock that differs must not close the lane for longer.
            queue.Learn(Math.Max(0, remaining), now + (resetsIn < s_unknownDelay ? resetsIn : s_unknownDelay));
            if (remaining <= 0)
                queue.EndBefore(Opening(queue, now));
        }
    }

    /// <summary>
    /// The server refused for quota: nothing more of that lane leaves before the delay; nor of any sign-in, when several were refused.
    /// </summary>
    public void Refuse(string lane, TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            var now = Now();
            _ban.Refused(now);
            var queue = Lane(lane);
            var until = now + Later(retryAfter ?? s_unknownDelay, s_shortestDelay);
            queue.Close(until);
            var isOfAll = IsLogin(lane) && _logins.Refused(lane, now, until);
            foreach (var stopped in isOfAll ? _lanes.Values.Where(other => other.IsOfALogin) : [queue])
                stopped.EndBefore(Opening(stopped, now));
        }
    }

    /// <summary>An attempt ended without an answer, which may be the sign of a ban.</summary>
    /// <param name="isConnectionFailure">Whether there was not even a connection.</param>
    /// <returns>Whether a ban is suspected: everything is stopped then.</returns>
    public bool Unanswered(bool isConnectionFailure)
    {
        lock (_gate)
        {
            var now = Now();
            if (!_ban.Unanswered(isConnectionFailure, now))
                return false;
            foreach (var lane in _lanes.Values)
                lane.EndBefore(Opening(lane, now));
            return true;
        }
    }

    /// <summary>The server answered, whatever it said: this address is not banned.</summary>
    public void Answered()
    {
        lock (_gate)
            if (!_ban.Answered())
                return;
        Pump();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            foreach (var lane in _lanes.Values)
            foreach (var call in lane.Waiting)
                call.TryEnd();
            _lanes.Clear();
        }
        _timer.Dispose();
    }

    internal int LaneCount
    {
        get
        {
            lock (_gate)
                return _lanes.Count;
        }
    }

    internal int WaitingCount
    {
        get
        {
            lock (_gate)
                return _lanes.Values.Sum(lane => lane.Waiting.Count(call => !call.IsGone));
        }
    }

    private void Pump()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return;
            var now = Now();
            var next = Earlier(ReleaseAll(now, batches: false), ReleaseAll(now, batches: true));
            foreach (var idle in _lanes.Where(lane => lane.Value.IsIdle(now)).Select(lane => lane.Key).ToList())
                _lanes.Remove(idle);
            if (_lanes.Count > 0)
                next = Earlier(next, now + s_tidying);
            if (next != TimeSpan.MaxValue)
                _timer.Change(next - now, Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan ReleaseAll(TimeSpan now, bool batches)
    {
        TimeSpan next;
        do next = Release(now, batches);
        while (next <= now);
        return next;
    }

    // Lets the first call go whose lane has room. Answers when to look again: now after a release, never when nobody waits.
    private TimeSpan Release(TimeSpan now, bool batches)
    {
        var soonest = TimeSpan.MaxValue;
        CallLane? chosen = null;
        foreach (var lane in _lanes.Values)
        {
            if (Head(lane, batches) is not { } head)
                continue;
            var room = Opening(lane, now);
            if (room > now)
                soonest = Earlier(soonest, room);
            else if (chosen is null || head.Number < Head(chosen, batches)!.Number)
                chosen = lane;
        }
        if (chosen is null)
            return soonest;
        var shared = Later(_address.NextRoom(now), batches ? _batches.NextRoom(now) : now);
        if (shared > now)
            return Earlier(soonest, shared);
        if ((batches ? chosen.Batches : chosen.Citizens).Dequeue().TryGo())
        {
            chosen.Count(now);
            _address.Count(now);
            if (batches)
                _batches.Count(now);
            _ban.Leaves(now);
        }
        return now;
    }

    private static WaitingCall? Head(CallLane lane, bool batches)
    {
        var queue = batches ? lane.Batches : lane.Citizens;
        while (queue.Count > 0 && queue.Peek().IsGone)
            queue.Dequeue();
        return queue.Count > 0 ? queue.Peek() : null;
    }

    private CallLane Lane(string name)
    {
        if (!_lanes.TryGetValue(name, out var lane))
            _lanes.Add(
                name,
                lane = new CallLane(
                    name == AddressLane || IsLogin(name) ? null : new CallWindow(_perSecond, s_second),
                    IsLogin(name)
                )
            );
        return lane;
    }

    private static bool IsLogin(string lane) => lane.StartsWith(LoginPrefix, StringComparison.Ordinal);

    private TimeSpan Opening(CallLane lane, TimeSpan now) =>
        Later(Later(lane.NextRoom(now), _ban.ClosedUntil), lane.IsOfALogin ? _logins.ClosedUntil : TimeSpan.Zero);

    // Not the wall clock, which an administrator or a time server may set back.
    private TimeSpan Now() => _time.GetElapsedTime(_start);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
