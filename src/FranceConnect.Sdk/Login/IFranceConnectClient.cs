namespace FranceConnect.Sdk;

/// <summary>
/// The login engine: everything between « S'identifier avec FranceConnect » and a verified identity, for every tenant. A stateless,
/// thread-safe singleton; ASP.NET Core is not needed.
/// </summary>
public interface IFranceConnectClient
{
    /// <summary>Prepares a login: one address for the browser, one sealed state to keep.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The challenge.</returns>
    /// <exception cref="ArgumentException">The request itself is wrong, for example an unknown prompt.</exception>
    /// <exception cref="FranceConnectException">
    /// Unknown tenant or registration (FCS1008, FCS1009, FCS1010), no redirect URI (FCS1003), or the provider's metadata is not to be had
    /// (FCS2009, FCS2010).
    /// </exception>
    Task<LoginChallenge> StartLoginAsync(LoginRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Completes a login: checks the callback, redeems the code once, verifies the ID token and the userinfo, reads the identity.
    /// </summary>
    /// <param name="callback">What the browser brought.</param>
    /// <param name="state">
    /// The pending login kept under <see cref="LoginCallback.StateParameter"/>, null when there is none. Delete it from where it was kept
    /// whatever the result.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The session, or the error: forged, expired, refused, cancelled, FranceConnect not answering. It never throws for them.</returns>
    Task<LoginResult> CompleteLoginAsync(
        LoginCallback callback,
        LoginState? state,
        CancellationToken cancellationToken = default
    );

    /// <summary>Prepares the logout of a session at FranceConnect too, so that the next person on this computer is asked who they are.</summary>
    /// <param name="request">What to end.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The challenge.</returns>
    /// <exception cref="ArgumentException">The request has no ID token.</exception>
    /// <exception cref="FranceConnectException">As <see cref="StartLoginAsync"/>; FCS1006 when there is no return address.</exception>
    Task<LogoutChallenge> StartLogoutAsync(LogoutRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the return from FranceConnect's logout.</summary>
    /// <param name="queryString">The request's query string.</param>
    /// <param name="state">The pending logout kept for this browser, or null.</param>
    /// <returns>Where to go, or the error.</returns>
    LogoutResult CompleteLogout(string? queryString, LogoutState? state);

    /// <summary>
    /// Revokes a session's access token before its 60 seconds are over (RFC 7009). Best effort: a failure is logged and answered false.
    /// </summary>
    /// <param name="session">The session, once everything that needs its token is done.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether FranceConnect confirmed.</returns>
    Task<bool> RevokeAccessTokenAsync(FranceConnectSession session, CancellationToken cancellationToken = default);

    /// <summary>Fetches the provider's metadata when it is not known yet: what a health check asks.</summary>
    /// <param name="tenantId">The tenant; null for the first one named at startup.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the metadata is known.</returns>
    /// <exception cref="FranceConnectException">As <see cref="StartLoginAsync"/>.</exception>
    Task EnsureMetadataAsync(
        string? tenantId = null,
        FranceConnectPlatform platform = FranceConnectPlatform.FranceConnect,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// The public keys FranceConnect+ encrypts for, to be published at the <c>jwks_uri</c> of the registration. The ASP.NET Core package
    /// publishes them by itself.
    /// </summary>
    /// <param name="tenantId">The tenant; null for the first one named at startup.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A JSON Web Key Set (RFC 7517), no private member in it.</returns>
    /// <exception cref="FranceConnectException">
    /// Unknown tenant, or one without FranceConnect+ registration (FCS1008, FCS1009, FCS1010) or without keys (FCS1013); the keys are not to be had (FCS1015).
    /// </exception>
    Task<string> GetPublicJwksAsync(string? tenantId = null, CancellationToken cancellationToken = default);
}
