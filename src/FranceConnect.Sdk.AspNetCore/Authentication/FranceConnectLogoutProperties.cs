using Microsoft.AspNetCore.Authentication;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary>
/// A sign-out of FranceConnect alone: the application's own session goes on. Before a second person signs in on the same device, because
/// FranceConnect's own session silently gives back the first one; and after they did, so that it does not stay open.
/// </summary>
public sealed class FranceConnectLogoutProperties : AuthenticationProperties
{
    /// <summary>Names the login to end.</summary>
    /// <param name="login">
    /// What authenticating the application's session answered, or, in <c>OnTicketReceived</c>, the principal and the properties of a login that is
    /// not kept.
    /// </param>
    public FranceConnectLogoutProperties(AuthenticationTicket login)
    {
        ArgumentNullException.ThrowIfNull(login);
        Login = login;
    }

    /// <summary>The login whose session ends at FranceConnect. One without an ID token leads straight to <see cref="AuthenticationProperties.RedirectUri"/>.</summary>
    public AuthenticationTicket Login { get; }
}
