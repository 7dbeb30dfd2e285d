using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>
/// A clock that stands still, except that short waits (back-off, cool-down) are over at once. Time-outs are longer: a test has to
/// advance the clock to meet them.
/// </summary>
internal sealed class ImpatientTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(4);

    public ImpatientTime()
        : this(new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero)) { }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime < LongestWait)
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        return timer;
    }
}
