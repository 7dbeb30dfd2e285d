using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The services the simulator knows. Safe for concurrent use; a change counts for the next request.</summary>
public sealed class SimulatorClientRegistry
{
    private static readonly SimulatorPlatform[] s_platforms = Enum.GetValues<SimulatorPlatform>();

    private readonly ConcurrentDictionary<(SimulatorPlatform Platform, string Id), RegisteredClient> _clients = new();

    internal SimulatorClientRegistry(IEnumerable<SimulatorClient> clients)
    {
        foreach (var client in clients)
        {
            Add(client);
        }
    }

    /// <summary>Identifiers of the registered services, of both platforms.</summary>
    public IReadOnlyCollection<string> ClientIds => [.. _clients.Keys.Select(key => key.Id).Distinct()];

    /// <summary>Registers a service, or replaces the one with the same identifier on the same platform.</summary>
    /// <param name="client">The registration; it is copied, later changes to it have no effect.</param>
    /// <exception cref="ArgumentException">
    /// The identifier is missing, the secret is shorter than 32 characters, or the keys are no key set of this machine (FCS9002).
    /// </exception>
    public void Add(SimulatorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _clients[(client.Platform, client.ClientId)] = new RegisteredClient(client);
    }

    /// <summary>Forgets a service on both platforms: authorize then answers Y04EA6EF.</summary>
    /// <param name="clientId">Identifier of the service.</param>
    /// <returns>False when it was not registered.</returns>
    public bool Remove(string clientId)
    {
        var known = false;
        foreach (var platform in s_platforms)
        {
            known |= _clients.TryRemove((platform, clientId), out _);
        }

        return known;
    }

    /// <summary>Registers one more login return address, on each platform that knows the service, for instance once the application knows its
    /// port.</summary>
    /// <param name="clientId">Identifier of a registered service.</param>
    /// <param name="redirectUri">The address, byte for byte as the service will send it.</param>
    /// <exception cref="KeyNotFoundException">The service is not registered.</exception>
    public void AddRedirectUri(string clientId, string redirectUri) =>
        Change(clientId, client => client with { RedirectUris = client.RedirectUris.Add(redirectUri) });

    /// <summary>Registers one more logout return address, on each platform that knows the service.</summary>
    /// <param name="clientId">Identifier of a registered service.</param>
    /// <param name="postLogoutRedirectUri">The address, byte for byte as the service will send it.</param>
    /// <exception cref="KeyNotFoundException">The service is not registered.</exception>
    public void AddPostLogoutRedirectUri(string clientId, string postLogoutRedirectUri) =>
        Change(
            clientId,
            client => client with { PostLogoutRedirectUris = client.PostLogoutRedirectUris.Add(postLogoutRedirectUri) }
        );

    internal bool TryFind(
        SimulatorPlatform platform,
        string? clientId,
        [NotNullWhen(true)] out RegisteredClient? client
    )
    {
        client = null;
        return clientId is not null && _clients.TryGetValue((platform, clientId), out client);
    }

    private void Change(string clientId, Func<RegisteredClient, RegisteredClient> change)
    {
        var known = false;
        foreach (var platform in s_platforms)
        {
            while (TryFind(platform, clientId, out var client))
            {
                known = true;
                if (_clients.TryUpdate((platform, clientId), change(client), client))
                {
                    break;
                }
            }
        }

        if (!known)
        {
            throw new KeyNotFoundException($"FCS9002: no simulator client '{clientId}' is registered.");
        }
    }
}
