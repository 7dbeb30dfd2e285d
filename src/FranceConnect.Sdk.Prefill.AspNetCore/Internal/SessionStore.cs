using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>The entries in the application's cache. A cache that is down is logged, and never stops a citizen.</summary>
internal sealed class SessionStore(IDistributedCache cache, TimeSpan idleTimeout, TimeProvider time, ILogger logger)
{
    // A page is not worth more of a citizen's time; clients wait 5 seconds and more for a Redis that is down.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <returns>Whether the cache answered, and what is under this id.</returns>
    public async Task<(bool IsKnown, SessionEntry? Entry)> FindAsync(string id, CancellationToken cancellationToken)
    {
        byte[]? bytes = null;
        var isKnown = await TryAsync(
            async () => bytes = await cache.GetAsync(KeyOf(id), cancellationToken),
            cancellationToken
        );
        return (isKnown, isKnown && bytes is not null ? SessionEntry.Read(bytes) : null);
    }

    /// <summary>Whether something in there is past its retention: keeping the entry again drops it.</summary>
    public bool HasExpired(SessionEntry entry) => entry.HasExpired(time.GetUtcNow());

    public Task KeepAsync(string id, SessionEntry entry, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        entry.DropExpired(now);
        if (entry.IsEmpty)
            return RemoveAsync(id, cancellationToken);
        var left = entry.ExpiresAt - now;
        var expiry = new DistributedCacheEntryOptions
        {
            AbsoluteExpirationRelativeToNow = left,
            // Redis and SQL Server refuse a sliding one that is longer.
            SlidingExpiration = left < idleTimeout ? left : idleTimeout,
        };
        return TryAsync(() => cache.SetAsync(KeyOf(id), entry.Write(), expiry, cancellationToken), cancellationToken);
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        TryAsync(() => cache.RemoveAsync(KeyOf(id), cancellationToken), cancellationToken);

    // Who reads the cache's keys learns no id that a browser could send.
    internal static string KeyOf(string id) =>
        "FranceConnect.Prefill:" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private async Task<bool> TryAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        try
        {
            var answer = call();
            // Once it is left to itself, nothing it does is anybody's exception: its message may hold the key.
            _ = answer.ContinueWith(
                static ended => _ = ended.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
            await answer.WaitAsync(s_patience, time, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // every cache throws its own
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.StoreFailed(exception.GetType().Name, FranceConnectErrorCode.PrefillStoreFailed.Value);
            return false;
        }
    }
}
