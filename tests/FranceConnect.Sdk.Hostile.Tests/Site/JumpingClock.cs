namespace FranceConnect.Sdk.Hostile.Tests.Site;

/// <summary>
/// A clock that stands still while somebody works, and goes straight to the next time-out when everybody waits for it. The time it tells is
/// what the site waited for, whatever the machine takes for the rest; it can also be put forward.
/// </summary>
internal sealed class JumpingClock : TimeProvider, IDisposable
{
    /// <summary>Between two attempts or two fetches: nobody is at work meanwhile, and no time-out is as short.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    // Counted in turns of the loop and not on the wall: a machine too busy to work is too busy to count.
    private const int QuietTurns = 10;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private readonly List<JumpingTimer> _waiting = [];
    private readonly CancellationTokenSource _stop = new();
    private DateTimeOffset _now = System.GetUtcNow();
    private int _stalls;
    private int _quiet;

    public JumpingClock() => _ = TurnAsync();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Skip(TimeSpan time)
    {
        lock (_gate)
            _now += time;
    }

    /// <summary>Until it is disposed of, an attacker keeps the site waiting: nothing but a time-out can come.</summary>
    public IDisposable Stall()
    {
        Interlocked.Increment(ref _stalls);
        return new Stalling(this);
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    /// <summary>Whoever looks is at work, and never sees the same twice.</summary>
    public override long GetTimestamp()
    {
        lock (_gate)
        {
            _quiet = 0;
            _now = _now.AddTicks(1);
            return _now.UtcTicks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new JumpingTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Dispose() => _stop.Cancel();

    private async Task TurnAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(Turn);
            foreach (var timer in TakeDue())
                ThreadPool.QueueUserWorkItem(_ => timer.Ring());
        }
    }

    private List<JumpingTimer> TakeDue()
    {
        lock (_gate)
        {
            if (_waiting.Count == 0)
                return [];
            var next = _waiting.Min(timer => timer.Due);
            if (next > _now)
            {
                var mayJump = Volatile.Read(ref _stalls) > 0 || next - _now <= Rest;
                if (!mayJump || ++_quiet < QuietTurns)
                    return [];
                _now = next;
            }
            _quiet = 0;
            var due = _waiting.FindAll(timer => timer.Due <= _now);
            _waiting.RemoveAll(due.Contains);
            return due;
        }
    }

    private sealed class Stalling(JumpingClock clock) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref clock._stalls);
    }

    /// <summary>Rings once: nobody here asks for a period.</summary>
    private sealed class JumpingTimer(JumpingClock clock, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public Action Ring { get; } = ring;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
                throw new NotSupportedException("a period");
            lock (clock._gate)
            {
                clock._quiet = 0;
                clock._waiting.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._now + dueTime;
                clock._waiting.Add(this);
            }
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
