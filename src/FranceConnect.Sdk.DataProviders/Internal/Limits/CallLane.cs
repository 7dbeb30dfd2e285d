namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>The calls of one habilitation, delegation or FranceConnect token, or those that the server does not count.</summary>
internal sealed class CallLane(CallWindow? window, bool isOfALogin)
{
    private TimeSpan _closedUntil;
    private int? _left;
    private TimeSpan _leftUntil;

    public bool IsOfALogin => isOfALogin;

    public Queue<WaitingCall> Citizens { get; } = new();

    public Queue<WaitingCall> Batches { get; } = new();

    public IEnumerable<WaitingCall> Waiting => Citizens.Concat(Batches);

    public bool IsIdle(TimeSpan now) =>
        Citizens.Count == 0
        && Batches.Count == 0
        && now >= _closedUntil
        && (_left is null || now >= _leftUntil)
        && window?.IsEmpty(now) != false;

    public TimeSpan NextRoom(TimeSpan now)
    {
        if (_left is not null && now >= _leftUntil)
            _left = null;
        var next = window?.NextRoom(now) ?? now;
        if (_left == 0 && _leftUntil > next)
            next = _leftUntil;
        return _closedUntil > next ? _closedUntil : next;
    }

    public void Count(TimeSpan now)
    {
        window?.Count(now);
        if (_left > 0)
            _left--;
    }

    /// <summary>What the server says is left: believed when it is less than what we think.</summary>
    public void Learn(int remaining, TimeSpan until)
    {
        if (_left is null || remaining < _left || until > _leftUntil)
            (_left, _leftUntil) = (remaining, until);
    }

    public void Close(TimeSpan until)
    {
        if (until > _closedUntil)
            _closedUntil = until;
    }

    /// <summary>Ends the calls whose own end comes before the lane opens: their callers need not wait to learn it.</summary>
    public void EndBefore(TimeSpan opening)
    {
        foreach (var call in Waiting)
            if (call.EndsAt < opening)
                call.TryEnd();
    }
}
