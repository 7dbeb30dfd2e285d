using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.Tests.Support;

/// <summary>
/// A clock for which waiting takes no time: it jumps to the end of every short wait and notes its length. The time-outs, longer, only
/// run when a test moves the clock.
/// </summary>
internal sealed class PatientTime() : FakeTimeProvider(DateTimeOffset.UtcNow)
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    /// <summary>Longer waits only end when a test moves the clock.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(5);

    public IReadOnlyCollection<TimeSpan> Waits => _waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= LongestWait)
        {
            _waits.Enqueue(dueTime);
            // Not from here: the caller does not hold its timer yet.
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }
        return timer;
    }
}
