using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Internal;

/// <summary>The entries in the application's cache. A cache that is down is logged, and never stops a citizen.</summary>
internal sealed class SessionStore(IDistributedCache cache, TimeSpan idleTimeout, TimeProvider time, ILogger logger)
{
    public async Task<SessionEntry?> FindAsync(string id, CancellationToken cancellationToken)
    {
        byte[]? bytes = null;
        await TryAsync(async () => bytes = await cache.GetAsync(KeyOf(id), cancellationToken), cancellationToken);
        return bytes is null ? null : SessionEntry.Read(bytes);
    }

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

    private async Task TryAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        try
        {
            await call();
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
        }
    }
}
