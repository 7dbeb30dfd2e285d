namespace FranceConnect.Sdk.Hostile.Tests.Site;

/// <summary>
/// A clock that runs several times faster than the wall's, so that time-outs of seconds are met in fractions of one; it can also be put
/// forward.
/// </summary>
internal sealed class FastClock : TimeProvider
{
    /// <summary>Fast enough for the wait between two fetches, slow enough for a busy machine.</summary>
    public const int Steady = 4;

    private DateTimeOffset _from = System.GetUtcNow();
    private long _since = System.GetTimestamp();
    private long _ticks = System.GetTimestamp();
    private int _pace = Steady;

    /// <summary>How many times faster than the wall's.</summary>
    public int Pace
    {
        get => _pace;
        set
        {
            (_from, _ticks) = (GetUtcNow(), GetTimestamp());
            _since = System.GetTimestamp();
            _pace = value;
        }
    }

    public void Skip(TimeSpan time)
    {
        _from += time;
        _ticks += (long)(time.TotalSeconds * TimestampFrequency);
    }

    public override DateTimeOffset GetUtcNow() => _from + System.GetElapsedTime(_since) * _pace;

    public override long GetTimestamp() => _ticks + (System.GetTimestamp() - _since) * _pace;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Timer(System.CreateTimer(callback, state, Shorter(dueTime), Shorter(period)), this);

    private TimeSpan Shorter(TimeSpan wait) => wait > TimeSpan.Zero ? wait / _pace : wait;

    private sealed class Timer(ITimer inner, FastClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            inner.Change(clock.Shorter(dueTime), clock.Shorter(period));

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
