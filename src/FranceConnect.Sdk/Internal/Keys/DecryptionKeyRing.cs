using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Internal;

/// <summary>
/// The decryption keys of one registration, or of all that share them: read again from time to time, and when a token names an unknown
/// one, so that a new key is taken without a restart. What is known is kept while a reading fails.
/// </summary>
internal sealed class DecryptionKeyRing(
    IReadOnlyList<DecryptionKey>? known,
    Func<CancellationToken, Task<IReadOnlyList<DecryptionKey>>>? read
)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Unknown ids come from strangers: they cannot have the keys read at will.</summary>
    private static readonly TimeSpan CoolDown = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private IReadOnlyList<DecryptionKey>? _known = known;
    private Task<IReadOnlyList<DecryptionKey>>? _reading;
    private long? _readAt;

    /// <exception cref="FranceConnectException">Nothing is known and the reading failed (FCS1015).</exception>
    public async ValueTask<IReadOnlyList<DecryptionKey>> GetAsync(
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        var known = Volatile.Read(ref _known);
        return known is not null && IsYounger(Lifetime, time)
            ? known
            : await ReadAsync(Lifetime, time, logger).WithCancellation(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<DecryptionKey?> FindAsync(
        string keyId,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        var keys = await GetAsync(time, logger, cancellationToken).ConfigureAwait(false);
        if (Find(keys, keyId) is { } key)
            return key;
        if (IsYounger(CoolDown, time))
            return null;
        keys = await ReadAsync(CoolDown, time, logger).WithCancellation(cancellationToken).ConfigureAwait(false);
        return Find(keys, keyId);
    }

    private static DecryptionKey? Find(IReadOnlyList<DecryptionKey> keys, string keyId) =>
        keys.FirstOrDefault(key => key.KeyId == keyId);

    private bool IsYounger(TimeSpan age, TimeProvider time)
    {
        if (read is null)
            return true;
        lock (_gate)
            return _readAt is { } at && time.GetElapsedTime(at) < age;
    }

    private Task<IReadOnlyList<DecryptionKey>> ReadAsync(TimeSpan age, TimeProvider time, ILogger logger)
    {
        lock (_gate)
        {
            if (_reading is { IsCompleted: false })
                return _reading;
            if (_known is { } known && IsYounger(age, time))
                return Task.FromResult(known);
            // On the thread pool: nothing is read or logged under the lock.
            return _reading = Task.Run(() => ReadAgainAsync(time, logger));
        }
    }

    private async Task<IReadOnlyList<DecryptionKey>> ReadAgainAsync(TimeProvider time, ILogger logger)
    {
        using var limit = time.CreateCancellation(Patience);
        try
        {
            // Copied: the vendor's list may change after it was checked.
            DecryptionKey[] keys = [.. await VendorCall.RunAsync(read!, limit.Token).ConfigureAwait(false)];
            if (DecryptionKey.FindMistake(keys) is { } mistake)
                throw new FranceConnectException(FranceConnectErrorCode.DecryptionKeyInvalid, mistake);
            Volatile.Write(ref _known, keys);
            return keys;
        }
        catch (Exception exception)
        {
            var reason = ReasonOf(exception);
            logger.DecryptionKeysNotRead(reason, _known is not null);
            return _known ?? throw new FranceConnectException(FranceConnectErrorCode.DecryptionKeysUnavailable, reason);
        }
        finally
        {
            lock (_gate)
                _readAt = time.GetTimestamp();
        }
    }

    /// <summary>Our own words hold no private number; of the vault's, the kind alone is kept.</summary>
    private static string ReasonOf(Exception exception) =>
        exception is FranceConnectException { Error.Detail: { } detail } ours
            ? $"{ours.Code}: {detail}"
            : exception.GetType().Name;
}
