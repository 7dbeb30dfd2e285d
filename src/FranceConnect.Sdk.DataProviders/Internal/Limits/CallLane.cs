namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The calls of one habilitation or delegation, or of all FranceConnect tokens, which the server counts one by one.</summary>
internal sealed class CallLane(CallWindow? window)
{
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;
    private int? _left;
    private DateTimeOffset _leftUntil;

    public Queue<WaitingCall> Citizens { get; } = new();

    public Queue<WaitingCall> Batches { get; } = new();

    public bool IsIdle(DateTimeOffset now) =>
        Citizens.Count == 0
        && Batches.Count == 0
        && now >= _closedUntil
        && (_left is null || now >= _leftUntil)
        && window?.IsEmpty(now) != false;

    public DateTimeOffset NextRoom(DateTimeOffset now)
    {
        if (_left is not null && now >= _leftUntil)
            _left = null;
        var next = window?.NextRoom(now) ?? now;
        if (_left == 0 && _leftUntil > next)
            next = _leftUntil;
        return _closedUntil > next ? _closedUntil : next;
    }

    public void Count(DateTimeOffset now)
    {
        window?.Count(now);
        if (_left > 0)
            _left--;
    }

    /// <summary>What the server says is left: believed when it is less than what we think.</summary>
    public void Learn(int remaining, DateTimeOffset until)
    {
        if (_left is null || remaining < _left || until > _leftUntil)
            (_left, _leftUntil) = (remaining, until);
    }

    public void Close(DateTimeOffset until)
    {
        if (until > _closedUntil)
            _closedUntil = until;
    }
}
