namespace FranceConnect.Sdk.Internal;

/// <summary>A call of the vendor's own code, a vault, a device or a store, which may block its thread and may ignore its token.</summary>
internal static class VendorCall
{
    /// <summary>Runs it on the thread pool, and waits for it no longer than the token says.</summary>
    /// <exception cref="OperationCanceledException">The token is cancelled, whatever the call makes of it.</exception>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var running = Task.Run(() => call(cancellationToken), CancellationToken.None);
        try
        {
            return await running.WithCancellation(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            Forget(running);
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>Nobody waits any more: a late failure must not come up as an unobserved exception of the application.</summary>
    private static void Forget(Task abandoned) =>
        _ = abandoned.ContinueWith(
            static late => _ = late.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
}
