using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

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

        if (client.Jwks is not null && client.JwksUri is not null)
        {
            throw new ArgumentException(
                $"FCS9002: simulator client '{client.ClientId}' has both Jwks and JwksUri; keep one.",
                nameof(client)
            );
        }

        if (
            client.JwksUri is { } address
            && !(address is { IsAbsoluteUri: true, IsLoopback: true } && address.Scheme is "http" or "https")
        )
        {
            throw new ArgumentException(
                $"FCS9002: the JwksUri of simulator client '{client.ClientId}' must be an http or https address of this machine, for "
                    + "instance http://127.0.0.1:5000/jwks.",
                nameof(client)
            );
        }

        Id = client.ClientId;
        Platform = client.Platform;
        EncryptionAlgorithm = client.EncryptionAlgorithm;
        JwksUri = client.JwksUri;
        Keys = client.Jwks is { } jwks ? ReadKeys(jwks, client) : [];
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

    public SimulatorPlatform Platform { get; }

    public string EncryptionAlgorithm { get; }

    public Uri? JwksUri { get; }

    /// <summary>The usable keys registered with the service itself.</summary>
    public IReadOnlyList<EncryptionKey> Keys { get; }

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

    /// <summary>The registered key tokens are encrypted for.</summary>
    public EncryptionKey? FindKey() => FindKey(Keys);

    public EncryptionKey? FindKey(IReadOnlyList<EncryptionKey> keys) =>
        keys.FirstOrDefault(key => key.Algorithm == EncryptionAlgorithm);

    private static IReadOnlyList<EncryptionKey> ReadKeys(string jwks, SimulatorClient client)
    {
        try
        {
            return EncryptionKey.ReadAll(jwks);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException(
                $"FCS9002: the Jwks of simulator client '{client.ClientId}' is not a JSON Web Key Set.",
                nameof(client),
                exception
            );
        }
    }

    public bool HasSecret(string? secret) =>
        secret is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(Secret));
}
