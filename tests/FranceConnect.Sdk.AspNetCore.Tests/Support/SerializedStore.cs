using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FranceConnect.Sdk.AspNetCore.Tests.Support;

/// <summary>A session store that keeps bytes, as one over a database does.</summary>
internal sealed class SerializedStore : ITicketStore
{
    private readonly ConcurrentDictionary<string, byte[]> _kept = new();

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Guid.NewGuid().ToString("N");
        await RenewAsync(key, ticket);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        _kept[key] = TicketSerializer.Default.Serialize(ticket);
        return Task.CompletedTask;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        Task.FromResult(_kept.TryGetValue(key, out var kept) ? TicketSerializer.Default.Deserialize(kept) : null);

    public Task RemoveAsync(string key)
    {
        _kept.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}
