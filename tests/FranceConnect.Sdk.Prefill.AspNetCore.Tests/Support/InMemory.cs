using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;

/// <summary>The framework's memory cache on the test's clock; it remembers every key, and can be down.</summary>
internal sealed class InMemory : SessionCache, IDistributedCache
{
    private readonly HashSet<string> _keys = [];
    private MemoryDistributedCache _cache = null!;
    private bool _isDown;

    public override IReadOnlyDictionary<string, byte[]> Entries =>
        _keys
            .Select(key => (Key: key, Value: _cache.Get(key)))
            .Where(entry => entry.Value is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Value!);

    public override string Secret => "secret-de-redis";

    /// <summary>Writing works, reading does not.</summary>
    public bool CannotRead { get; set; }

    public override Task AddToAsync(IServiceCollection services, FakeTimeProvider time)
    {
        _cache = new(Options.Create(new MemoryDistributedCacheOptions { Clock = new Clock(time) }));
        services.AddSingleton<IDistributedCache>(this);
        return Task.CompletedTask;
    }

    public override Task AgeAsync(TimeSpan passed) => Task.CompletedTask;

    public override Task BreakAsync()
    {
        _isDown = true;
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => default;

    public byte[]? Get(string key) => Up().Get(key);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
        CannotRead ? throw new TimeoutException() : Up().GetAsync(key, token);

    public void Refresh(string key) => Up().Refresh(key);

    public Task RefreshAsync(string key, CancellationToken token = default) => Up().RefreshAsync(key, token);

    public void Remove(string key) => Up().Remove(key);

    public Task RemoveAsync(string key, CancellationToken token = default) => Up().RemoveAsync(key, token);

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
    {
        _keys.Add(key);
        Up().Set(key, value, options);
    }

    public Task SetAsync(
        string key,
        byte[] value,
        DistributedCacheEntryOptions options,
        CancellationToken token = default
    )
    {
        _keys.Add(key);
        return Up().SetAsync(key, value, options, token);
    }

    private MemoryDistributedCache Up() =>
        _isDown ? throw new TimeoutException($"Timeout awaiting response of {Secret}") : _cache;

    private sealed class Clock(FakeTimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
