namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>So many calls in any stretch of a length: whatever window the server counts in, it never sees more.</summary>
internal sealed class CallWindow(int limit, TimeSpan length)
{
    private readonly Queue<DateTimeOffset> _calls = new();

    public bool IsEmpty(DateTimeOffset now)
    {
        Forget(now);
        return _calls.Count == 0;
    }

    /// <summary>When the next call may leave; now or earlier when it may at once.</summary>
    public DateTimeOffset NextRoom(DateTimeOffset now)
    {
        Forget(now);
        return _calls.Count < limit ? now : _calls.Peek() + length;
    }

    public void Count(DateTimeOffset now) => _calls.Enqueue(now);

    private void Forget(DateTimeOffset now)
    {
        while (_calls.Count > 0 && _calls.Peek() + length <= now)
            _calls.Dequeue();
    }
}
