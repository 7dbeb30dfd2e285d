namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>A call that waits for its turn; its number keeps the order of arrival between lanes.</summary>
internal sealed class WaitingCall(long number)
{
    private readonly TaskCompletionSource<bool> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Number => number;

    public Task Turn => _turn.Task;

    public bool IsGone => _turn.Task.IsCompleted;

    public bool TryGo() => _turn.TrySetResult(true);

    public void GiveUp(CancellationToken cancellationToken) => _turn.TrySetCanceled(cancellationToken);
}
