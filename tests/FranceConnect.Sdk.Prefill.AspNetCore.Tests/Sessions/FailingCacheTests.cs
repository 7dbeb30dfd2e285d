using FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Sessions;

/// <summary>A cache that does not answer, or not always.</summary>
internal sealed class FailingCacheTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Cache_ThatNeverAnswers_HoldsNobodyUp()
    {
        await using var portal = await Portal.StartAsync(change: services =>
            services.AddSingleton<IDistributedCache, Silence>()
        );
        using var browser = portal.OpenBrowser();
        await portal.SignInAsync(browser);
        browser.Restore($"__Host-FranceConnect.Prefill={new string('a', 43)}");
        var facts = await Collected.FactsAsync();

        var (found, waited) = await WaitAsync(portal, portal.FindAsync(browser, Collected.Cantine));
        Assert.That(found, Is.Null);
        Assert.That(waited, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(2)));
        await WaitAsync(portal, RunAsync(portal.KeepAsync(browser, Collected.Cantine, facts)));
        await WaitAsync(portal, RunAsync(portal.SignOutAsync(browser)));
        Assert.That(browser.Header, Does.Not.Contain("Prefill"));
        Assert.That(portal.Log.Lines.Count(line => line.Id == 5013), Is.EqualTo(3));
    }

    [Test]
    public async Task KeepAsync_WhatWasKeptBeforeCannotBeRead_LosesSightOfNothing()
    {
        var cache = new InMemory();
        await using var portal = await Portal.StartAsync(cache);
        using var browser = portal.OpenBrowser();
        var facts = await Collected.FactsAsync();
        await portal.KeepAsync(browser, Collected.Cantine, facts);
        await portal.SignInAsync(browser);

        cache.CannotRead = true;
        await portal.KeepAsync(browser, Collected.Activites, facts);
        cache.CannotRead = false;

        Assert.That(await portal.FindAsync(browser, Collected.Cantine), Is.Not.Null);
        Assert.That(portal.Log.Lines.Select(line => line.Id), Has.Member(5013));
        await portal.SignOutAsync(browser);
        Assert.That(portal.Cache.Entries, Is.Empty);
    }

    private static async Task<bool> RunAsync(Task work)
    {
        await work;
        return true;
    }

    /// <summary>Lets the test's clock run until the request has ended.</summary>
    private static async Task<(T Answer, TimeSpan Waited)> WaitAsync<T>(Portal portal, Task<T> request)
    {
        var start = portal.Time.GetUtcNow();
        using var patience = new CancellationTokenSource(s_patience);
        while (!request.IsCompleted)
        {
            portal.Time.Advance(TimeSpan.FromSeconds(0.1));
            await Task.Delay(5, patience.Token);
        }
        return (await request, portal.Time.GetUtcNow() - start);
    }

    /// <summary>A cache whose network swallows everything.</summary>
    private sealed class Silence : IDistributedCache
    {
        private readonly TaskCompletionSource<byte[]?> _never = new();

        public byte[]? Get(string key) => throw new NotSupportedException();

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => _never.Task;

        public void Refresh(string key) => throw new NotSupportedException();

        public Task RefreshAsync(string key, CancellationToken token = default) => _never.Task;

        public void Remove(string key) => throw new NotSupportedException();

        public Task RemoveAsync(string key, CancellationToken token = default) => _never.Task;

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) =>
            throw new NotSupportedException();

        public Task SetAsync(
            string key,
            byte[] value,
            DistributedCacheEntryOptions options,
            CancellationToken token = default
        ) => _never.Task;
    }
}
