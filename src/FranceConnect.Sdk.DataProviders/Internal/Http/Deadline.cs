namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>A caller's token that also ends at an instant of the injected clock.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly ITimer? _timer;

    public Deadline(TimeProvider time, DateTimeOffset? endsAt, CancellationToken cancellationToken)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (endsAt is null)
            return;
        var left = endsAt.Value - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            _source.Cancel();
        else
            _timer = time.CreateTimer(Cancel, _source, left, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _source.Token;

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
