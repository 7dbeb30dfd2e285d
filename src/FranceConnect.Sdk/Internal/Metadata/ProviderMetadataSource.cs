using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// The metadata of one issuer: one fetch at a time whatever the number of logins that wait for it, none sooner than a second after the
/// last, and what is known is kept while a refresh fails.
/// </summary>
internal sealed class ProviderMetadataSource(
    string issuer,
    ProviderMetadataFetcher fetcher,
    TimeProvider time,
    ILogger logger
)
{
    private static readonly TimeSpan CoolDown = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan GraceAfterFailure = TimeSpan.FromSeconds(30);

    /// <summary>How long a login with known metadata waits for fresher one: a code lives 30 seconds only.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private Task<ProviderMetadata>? _fetch;
    private ProviderMetadata? _known;
    private long _lastFetch;
    private long _refreshNotBefore;
    private bool _fetchedBefore;

    /// <summary>The last metadata fetched, whatever its age.</summary>
    public ProviderMetadata? Known => Volatile.Read(ref _known);

    public async ValueTask<ProviderMetadata> GetAsync(CancellationToken cancellationToken)
    {
        var known = Known;
        var now = time.GetTimestamp();
        if (known is not null && (now < known.ExpiresAt || now < Volatile.Read(ref _refreshNotBefore)))
            return known;
        var refresh = Refresh(known);
        if (known is null)
            return await refresh.WithCancellation(cancellationToken).ConfigureAwait(false);
        await WaitAsync(refresh, cancellationToken).ConfigureAwait(false);
        if (refresh.IsCompleted)
            return refresh.Status == TaskStatus.RanToCompletion ? await refresh.ConfigureAwait(false) : known;
        PutOffRefresh();
        return known; // an old key that still verifies is better than no login
    }

    /// <summary>
    /// Metadata that may verify what <paramref name="used"/> did not: newer than it, and asked for after the token came. Null when there
    /// can be none, so that a forged token costs at most one fetch.
    /// </summary>
    public async ValueTask<ProviderMetadata?> GetNewerAsync(
        ProviderMetadata used,
        long tokenReceivedAt,
        CancellationToken cancellationToken
    )
    {
        var known = Known;
        if (known is not null && known != used)
            return known;
        if (used.RequestedAt > tokenReceivedAt)
            return null;
        return await Refresh(used).WithCancellation(cancellationToken).ConfigureAwait(false);
    }

    private async Task WaitAsync(Task<ProviderMetadata> refresh, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ended = await Task.WhenAny(refresh, time.Delay(Patience, over.Token)).ConfigureAwait(false);
        if (ended != refresh)
            await ended.ConfigureAwait(false); // the caller gave up
        over.Cancel();
        _ = refresh.ContinueWith( // it may fail with nobody waiting any more; the fetch has its own log line
            static failed => failed.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default
        );
    }

    private void PutOffRefresh() =>
        Volatile.Write(ref _refreshNotBefore, time.GetTimestamp() + fetcher.Ticks(GraceAfterFailure));

    private Task<ProviderMetadata> Refresh(ProviderMetadata? seen)
    {
        lock (_gate)
        {
            if (_fetch is { IsCompleted: false })
                return _fetch;
            if (_known is { } known && known != seen)
                return Task.FromResult(known); // fetched since the caller looked
            var rest = _fetchedBefore ? CoolDown - time.GetElapsedTime(_lastFetch) : TimeSpan.Zero;
            return _fetch = Detached(() => FetchAsync(rest));
        }
    }

    /// <summary>
    /// On the thread pool and without the caller's execution context: its culture, activity and ambient data are none of this shared
    /// work's business.
    /// </summary>
    private static Task<ProviderMetadata> Detached(Func<Task<ProviderMetadata>> fetch)
    {
        if (ExecutionContext.IsFlowSuppressed())
            return Task.Run(fetch);
        using (ExecutionContext.SuppressFlow())
            return Task.Run(fetch);
    }

    private async Task<ProviderMetadata> FetchAsync(TimeSpan rest)
    {
        if (rest > TimeSpan.Zero)
            await time.Delay(rest, CancellationToken.None).ConfigureAwait(false);
        try
        {
            var fetched = await fetcher.FetchAsync(issuer).ConfigureAwait(false);
            Volatile.Write(ref _known, fetched);
            return fetched;
        }
        catch (FranceConnectException exception)
        {
            PutOffRefresh();
            logger.MetadataNotFetched(issuer, exception.Code.Value, exception.Error.Detail ?? "", _known is not null);
            throw;
        }
        finally
        {
            lock (_gate)
            {
                _lastFetch = time.GetTimestamp();
                _fetchedBefore = true;
            }
        }
    }
}
