using System.Collections.Concurrent;
using FranceConnect.Sdk.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk;

/// <summary>
/// The tenants of the application: those named at startup, then those of the <see cref="IFranceConnectTenantStore"/>, read on demand
/// and kept a while. A singleton.
/// </summary>
public sealed class FranceConnectTenantDirectory
{
    private static readonly TimeSpan AbsenceLifetime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan StorePatience = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, FranceConnectTenant> _static = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FranceConnectTenant> _hosts = new(StringComparer.OrdinalIgnoreCase);

    // As spelt in the request: what the store says of one spelling must not reach the visitors of another.
    private readonly ConcurrentDictionary<string, Entry> _loaded = new(StringComparer.Ordinal);
    private readonly IFranceConnectTenantStore? _store;
    private readonly FranceConnectOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal FranceConnectTenantDirectory(
        IOptions<FranceConnectOptions> options,
        IOptions<ConfiguredTenants> configured,
        IFranceConnectTenantStore? store,
        TimeProvider time,
        ILogger<FranceConnectTenantDirectory> logger
    )
    {
        _options = options.Value;
        _store = store;
        _time = time;
        _logger = logger;
        var tenants = new List<FranceConnectTenant>();
        foreach (var (id, tenantOptions) in configured.Value.With(_options))
        {
            // The validator has run: what does not freeze here was reported there.
            if (TenantFactory.Freeze(id, tenantOptions, _options, []) is not { } tenant)
                continue;
            tenants.Add(tenant);
            if (tenant.FindRegistration(FranceConnectPlatform.FranceConnectPlus) is { DecryptionKeys: null })
                _logger.DecryptionKeyMissing(id, FranceConnectErrorCode.DecryptionKeyMissing.Remedy);
            _static[id] = tenant;
            if (tenant.Host is not null)
                _hosts[tenant.Host] = tenant;
        }
        ConfiguredTenants = tenants;
    }

    /// <summary>Ids come from requests: strangers must not be able to fill the memory with names of tenants that do not exist.</summary>
    internal int Capacity { get; set; } = 20_000;

    internal int CachedCount => _loaded.Count;

    /// <summary>The tenants named at startup, in the order of the configuration.</summary>
    public IReadOnlyList<FranceConnectTenant> ConfiguredTenants { get; }

    /// <summary>The tenant named at startup whose host this is.</summary>
    /// <param name="host">A host without port, whatever the case.</param>
    /// <returns>The tenant, or null.</returns>
    public FranceConnectTenant? FindByHost(string host) =>
        _hosts.TryGetValue(Guard.NotNull(host), out var tenant) ? tenant : null;

    /// <summary>Finds a tenant by id, in the store when it was not named at startup.</summary>
    /// <param name="tenantId">Its id, or null for the first tenant named at startup.</param>
    /// <param name="cancellationToken">Cancels the wait, not a search others wait for.</param>
    /// <returns>The tenant.</returns>
    /// <exception cref="FranceConnectException">
    /// No such tenant (FCS1008), or the store failed or answered an invalid one (FCS1009).
    /// </exception>
    public async Task<FranceConnectTenant> GetAsync(string? tenantId, CancellationToken cancellationToken = default)
    {
        if (tenantId is null)
            return ConfiguredTenants.Count > 0
                ? ConfiguredTenants[0]
                : throw new FranceConnectException(FranceConnectErrorCode.TenantUnknown);
        if (_static.TryGetValue(tenantId, out var known))
            return known;
        if (_store is null || !TenantFactory.IsId(tenantId))
            throw new FranceConnectException(FranceConnectErrorCode.TenantUnknown);
        var found = await LoadOnce(tenantId).WithCancellation(cancellationToken).ConfigureAwait(false);
        return found ?? throw new FranceConnectException(FranceConnectErrorCode.TenantUnknown);
    }

    private Task<FranceConnectTenant?> LoadOnce(string id)
    {
        var now = _time.GetTimestamp();
        if (_loaded.TryGetValue(id, out var entry) && !IsOver(entry, now))
            return entry.Search.Value;
        MakeRoom(now);
        var fresh = new Entry(now, new Lazy<Task<FranceConnectTenant?>>(() => LoadAsync(id)));
        return _loaded.AddOrUpdate(id, fresh, (_, other) => IsOver(other, now) ? fresh : other).Search.Value;
    }

    /// <summary>Frees a tenth at once: counting takes every lock of the dictionary.</summary>
    private void MakeRoom(long now)
    {
        var count = _loaded.Count;
        if (count < Capacity)
            return;
        var excess = count - (Capacity - Math.Max(1, Capacity / 10));
        foreach (var pair in _loaded.OrderByDescending(pair => IsOver(pair.Value, now)))
            if (excess-- > 0 || IsOver(pair.Value, now))
                _loaded.TryRemove(pair.Key, out _);
            else
                return;
    }

    private bool IsOver(Entry entry, long now)
    {
        if (entry.Search is not { IsValueCreated: true, Value.IsCompleted: true })
            return false;
        var search = entry.Search.Value;
        if (search.Status != TaskStatus.RanToCompletion)
            return true; // a failure is never kept
#pragma warning disable RS0030 // the task has run to completion: its result is there
        var lifetime = search.Result is null ? AbsenceLifetime : _options.TenantCacheLifetime;
#pragma warning restore RS0030
        return _time.GetElapsedTime(entry.Started, now) >= lifetime;
    }

    private async Task<FranceConnectTenant?> LoadAsync(string id)
    {
        FranceConnectTenantOptions? options;
        using var limit = _time.CreateCancellation(StorePatience);
        try
        {
            options = await VendorCall
                .RunAsync(token => _store!.FindAsync(id, token), limit.Token)
                .ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _logger.TenantStoreFailed(id, exception.GetType().Name);
            throw new FranceConnectException(
                FranceConnectErrorCode.TenantStoreFailed,
                limit.IsCancellationRequested ? "the store is too slow" : "the store failed",
                exception
            );
        }
        if (options is null)
            return null;
        var errors = new List<string>();
        if (TenantFactory.Freeze(id, options, _options, errors) is { } tenant)
            return tenant;
        _logger.TenantInvalid(id, string.Join(" ", errors));
        throw new FranceConnectException(FranceConnectErrorCode.TenantStoreFailed, string.Join(" ", errors));
    }

    private sealed record Entry(long Started, Lazy<Task<FranceConnectTenant?>> Search)
    {
        public override string ToString() => nameof(Entry);
    }
}
