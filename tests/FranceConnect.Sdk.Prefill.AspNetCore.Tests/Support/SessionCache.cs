using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.Prefill.AspNetCore.Tests.Support;

/// <summary>Where a portal keeps its sessions, and what a test does behind its back.</summary>
internal abstract class SessionCache : IAsyncDisposable
{
    /// <summary>What is there now, by the keys that the portal gave.</summary>
    public abstract IReadOnlyDictionary<string, byte[]> Entries { get; }

    /// <summary>What its failures say, and no log may.</summary>
    public abstract string Secret { get; }

    public abstract Task AddToAsync(IServiceCollection services, FakeTimeProvider time);

    /// <summary>Follows the test's clock, which has just advanced.</summary>
    public abstract Task AgeAsync(TimeSpan passed);

    public abstract Task BreakAsync();

    public abstract ValueTask DisposeAsync();
}
