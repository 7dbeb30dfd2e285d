using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The services the simulator knows. Safe for concurrent use; a change counts for the next request.</summary>
public sealed class SimulatorClientRegistry
{
    private readonly ConcurrentDictionary<string, RegisteredClient> _clients = new(StringComparer.Ordinal);

    internal SimulatorClientRegistry(IEnumerable<SimulatorClient> clients)
    {
        foreach (var client in clients)
        {
            Add(client);
        }
    }

    /// <summary>Identifiers of the registered services.</summary>
    public IReadOnlyCollection<string> ClientIds => [.. _clients.Keys];

    /// <summary>Registers a service, or replaces the one with the same identifier.</summary>
    /// <param name="client">The registration; it is copied, later changes to it have no effect.</param>
    /// <exception cref="ArgumentException">The identifier is missing, or the secret is shorter than 32 characters (FCS9002).</exception>
    public void Add(SimulatorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _clients[client.ClientId] = new RegisteredClient(client);
    }

    /// <summary>Forgets a service: authorize then answers Y04EA6EF.</summary>
    /// <param name="clientId">Identifier of the service.</param>
    /// <returns>False when it was not registered.</returns>
    public bool Remove(string clientId) => _clients.TryRemove(clientId, out _);

    /// <summary>Registers one more login return address, for instance once the application knows its port.</summary>
    /// <param name="clientId">Identifier of a registered service.</param>
    /// <param name="redirectUri">The address, byte for byte as the service will send it.</param>
    /// <exception cref="KeyNotFoundException">The service is not registered.</exception>
    public void AddRedirectUri(string clientId, string redirectUri) =>
        Change(clientId, client => client with { RedirectUris = client.RedirectUris.Add(redirectUri) });

    /// <summary>Registers one more logout return address.</summary>
    /// <param name="clientId">Identifier of a registered service.</param>
    /// <param name="postLogoutRedirectUri">The address, byte for byte as the service will send it.</param>
    /// <exception cref="KeyNotFoundException">The service is not registered.</exception>
    public void AddPostLogoutRedirectUri(string clientId, string postLogoutRedirectUri) =>
        Change(
            clientId,
            client => client with { PostLogoutRedirectUris = client.PostLogoutRedirectUris.Add(postLogoutRedirectUri) }
        );

    internal bool TryFind(string? clientId, [NotNullWhen(true)] out RegisteredClient? client)
    {
        client = null;
        return clientId is not null && _clients.TryGetValue(clientId, out client);
    }

    private void Change(string clientId, Func<RegisteredClient, RegisteredClient> change) =>
        _clients.AddOrUpdate(
            clientId,
            id => throw new KeyNotFoundException($"FCS9002: no simulator client '{id}' is registered."),
            (_, client) => change(client)
        );
}
