namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>A call that waits for its turn, until its end at most; its number keeps the order of arrival between lanes.</summary>
internal sealed class WaitingCall(long number, TimeSpan endsAt)
{
    private readonly TaskCompletionSource<bool> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Number => number;

    public TimeSpan EndsAt => endsAt;

    public Task<bool> Turn => _turn.Task;

    public bool IsGone => _turn.Task.IsCompleted;

    public bool TryGo() => _turn.TrySetResult(true);

    /// <summary>There will be no turn.</summary>
    public void TryEnd() => _turn.TrySetResult(false);

    public void GiveUp(CancellationToken cancellationToken) => _turn.TrySetCanceled(cancellationToken);
}
