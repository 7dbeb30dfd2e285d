namespace FranceConnect.Sdk.Internal;

/// <summary>What one fetch of a provider's discovery document and keys gave; immutable, shared by every tenant of the issuer.</summary>
internal sealed class ProviderMetadata(ProviderEndpoints endpoints, ProviderKeys keys, long requestedAt, long expiresAt)
{
    public ProviderEndpoints Endpoints { get; } = endpoints;

    public ProviderKeys Keys { get; } = keys;

    /// <summary>When the fetch was begun: a token received later may be signed with a key this fetch could not see.</summary>
    public long RequestedAt { get; } = requestedAt;

    /// <summary>When it should be fetched again.</summary>
    public long ExpiresAt { get; } = expiresAt;
}
