namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>A caller's token that also ends at an instant of the injected clock.</summary>
internal sealed class Deadline : IDisposable
{
    // Longer than any call, and within what a timer takes.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(7);

    private readonly CancellationTokenSource _source;
    private readonly ITimer? _timer;
    private readonly TimeProvider _time;

    public Deadline(TimeProvider time, DateTimeOffset? endsAt, CancellationToken cancellationToken)
    {
        _time = time;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (endsAt is null)
            return;
        var left = endsAt.Value - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            _source.Cancel();
        else
            _timer = time.CreateTimer(Cancel, _source, left < s_longest ? left : s_longest, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>
    /// Waits for a task of someone else's, who may not heed the token: it is left to itself when the time is over, and nothing it does later
    /// is anybody's exception.
    /// </summary>
    public Task<T> WaitAsync<T>(Task<T> task)
    {
        _ = task.ContinueWith(
            static ended => _ = ended.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        return task.WaitAsync(Timeout.InfiniteTimeSpan, _time, Token);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private static void Cancel(object? source)
    {
        try
        {
            ((CancellationTokenSource)source!).Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call ended while the timer fired.
        }
    }
}
