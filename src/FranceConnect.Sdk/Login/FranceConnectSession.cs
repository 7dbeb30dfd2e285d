namespace FranceConnect.Sdk;

/// <summary>
/// A citizen who has just signed in. The access token dies within 60 seconds: what needs it happens in the callback. Keep the identity
/// and the ID token (for logout), nothing else.
/// </summary>
public sealed class FranceConnectSession
{
    internal FranceConnectSession(
        FranceConnectTenant tenant,
        FranceConnectPlatform platform,
        FranceConnectIdentity identity,
        string idToken,
        AccessToken accessToken,
        DateTimeOffset accessTokenExpiresAt,
        DateTimeOffset authenticatedAt,
        IReadOnlyList<FranceConnectScope> grantedScopes
    )
    {
        Tenant = tenant;
        Platform = platform;
        Identity = identity;
        IdToken = idToken;
        AccessToken = accessToken;
        AccessTokenExpiresAt = accessTokenExpiresAt;
        AuthenticatedAt = authenticatedAt;
        GrantedScopes = grantedScopes;
    }

    /// <summary>The collectivité the citizen signed in at.</summary>
    public FranceConnectTenant Tenant { get; }

    /// <summary>The platform.</summary>
    public FranceConnectPlatform Platform { get; }

    /// <summary>Who the citizen is.</summary>
    public FranceConnectIdentity Identity { get; }

    /// <summary>
    /// The verified, signed ID token: the <see cref="LogoutRequest.IdToken"/> of the logout. An expired one is accepted there.
    /// </summary>
    public string IdToken { get; }

    /// <summary>The token for the data providers; 60 seconds.</summary>
    public AccessToken AccessToken { get; }

    /// <summary>When <see cref="AccessToken"/> dies, by this server's clock.</summary>
    public DateTimeOffset AccessTokenExpiresAt { get; }

    /// <summary>When the citizen authenticated (<c>auth_time</c>), else when the ID token was issued.</summary>
    public DateTimeOffset AuthenticatedAt { get; }

    /// <summary>The scopes FranceConnect granted: unknown ones are dropped silently there.</summary>
    public IReadOnlyList<FranceConnectScope> GrantedScopes { get; }

    /// <summary>The tenant and the platform; nothing about the citizen.</summary>
    /// <returns>A line for a developer.</returns>
    public override string ToString() => $"Session at {Tenant.Id} on {Platform}";
}
