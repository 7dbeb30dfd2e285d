namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>So many calls in any stretch of a length: whatever window the server counts in, it never sees more.</summary>
/// <remarks>Instants are those of the limiter's clock, which never goes back.</remarks>
internal sealed class CallWindow(int limit, TimeSpan length)
{
    private readonly Queue<TimeSpan> _calls = new();

    public bool IsEmpty(TimeSpan now)
    {
        Forget(now);
        return _calls.Count == 0;
    }

    /// <summary>When the next call may leave; now or earlier when it may at once.</summary>
    public TimeSpan NextRoom(TimeSpan now)
    {
        Forget(now);
        return _calls.Count < limit ? now : _calls.Peek() + length;
    }

    public void Count(TimeSpan now) => _calls.Enqueue(now);

    private void Forget(TimeSpan now)
    {
        while (_calls.Count > 0 && _calls.Peek() + length <= now)
            _calls.Dequeue();
    }
}
