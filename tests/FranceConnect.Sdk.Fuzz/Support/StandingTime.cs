namespace FranceConnect.Sdk.Fuzz;

/// <summary>
/// A clock that stands still, for an input to have one meaning. Short waits (back-off, cool-down) are over at once; time-outs never come, the
/// fuzzer has its own.
/// </summary>
internal sealed class StandingTime : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public static DateTimeOffset Now { get; } = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Set back, it makes what was fetched newer than any token: a forged one then costs no fetch.</summary>
    public long Timestamp { get; set; } = 1_000_000;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Timestamp;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero && dueTime < LongestWait)
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => default;
    }
}
