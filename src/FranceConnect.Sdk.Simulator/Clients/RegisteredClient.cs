using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace FranceConnect.Sdk.Simulator;

/// <summary>A frozen registration.</summary>
internal sealed record RegisteredClient
{
    public RegisteredClient(SimulatorClient client)
    {
        if (string.IsNullOrWhiteSpace(client.ClientId))
        {
            throw new ArgumentException("FCS9002: a simulator client needs a ClientId.", nameof(client));
        }

        if (client.ClientSecret is not { Length: >= 32 })
        {
            throw new ArgumentException(
                $"FCS9002: the secret of simulator client '{client.ClientId}' must have at least 32 characters, as on the platform.",
                nameof(client)
            );
        }

        Id = client.ClientId;
        Secret = client.ClientSecret;
        Name = client.Name;
        Algorithm = client.SigningAlgorithm;
        EntityId = client.EntityId ?? client.ClientId;
        IsPrivate = client.IsPrivate;
        RedirectUris = [.. client.RedirectUris];
        PostLogoutRedirectUris = [.. client.PostLogoutRedirectUris];
        Scopes = [.. client.Scopes];
        Claims = [.. client.AllowedClaims];
        Prompts = [.. client.AllowedPrompts];
        IdpHints = [.. client.AllowedIdpHints];
    }

    public string Id { get; }

    public string Secret { get; }

    public string Name { get; }

    public string Algorithm { get; }

    public string EntityId { get; }

    public bool IsPrivate { get; }

    public ImmutableHashSet<string> RedirectUris { get; init; }

    public ImmutableHashSet<string> PostLogoutRedirectUris { get; init; }

    public ImmutableHashSet<string> Scopes { get; }

    public ImmutableHashSet<string> Claims { get; }

    public ImmutableHashSet<string> Prompts { get; }

    public ImmutableHashSet<string> IdpHints { get; }

    public bool IsGranted(string scope) =>
        Scopes.IsEmpty ? scope != DataProviderScopes.KeptBackBySandbox : Scopes.Contains(scope);

    public bool HasSecret(string? secret) =>
        secret is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Secret));
}
