namespace FranceConnect.Sdk.Internal;

/// <summary>Waiting on shared work without being able to cancel it for the others, and on the given clock, on every target.</summary>
internal static class TaskExtensions
{
    public static async Task<T> WithCancellation<T>(this Task<T> task, CancellationToken cancellationToken)
    {
#if NET8_0_OR_GREATER
        return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
#else
        if (!cancellationToken.CanBeCanceled || task.IsCompleted)
            return await task.ConfigureAwait(false);
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (cancellationToken.Register(() => cancelled.TrySetResult(true)))
        {
            if (await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false) != task)
                throw new OperationCanceledException(cancellationToken);
        }
        return await task.ConfigureAwait(false);
#endif
    }

    public static Task Delay(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
#if NET8_0_OR_GREATER
        Task.Delay(delay, time, cancellationToken);
#else
        System.Threading.Tasks.TimeProviderTaskExtensions.Delay(time, delay, cancellationToken);
#endif

    public static CancellationTokenSource CreateCancellation(this TimeProvider time, TimeSpan after) =>
#if NET8_0_OR_GREATER
        new(after, time);
#else
        time.CreateCancellationTokenSource(after);
#endif
}
