using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary>A citizen has just signed in; the access token is alive for less than 60 seconds.</summary>
public sealed class FranceConnectSessionContext
{
    internal FranceConnectSessionContext(
        HttpContext httpContext,
        FranceConnectSession session,
        ClaimsPrincipal principal,
        AuthenticationProperties properties,
        string? purpose
    )
    {
        HttpContext = httpContext;
        Session = session;
        Principal = principal;
        Properties = properties;
        Purpose = purpose;
    }

    /// <summary>The callback's request.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>The session, access token included.</summary>
    public FranceConnectSession Session { get; }

    /// <summary>
    /// The principal about to be signed in: add claims of your own, sparingly, since they travel in the cookie. A session above 16 KiB ends
    /// the login with <see cref="FranceConnectErrorCode.SessionTooLarge"/>, unless the cookie scheme has a session store.
    /// </summary>
    public ClaimsPrincipal Principal { get; }

    /// <summary>The properties of the session about to be written; <see cref="AuthenticationProperties.RedirectUri"/> is where it goes on.</summary>
    public AuthenticationProperties Properties { get; }

    /// <summary>
    /// The <see cref="FranceConnectChallengeProperties.Purpose"/> of the challenge; null for a plain login. It is sealed: a form collects only what its
    /// own challenge, after its own notice, was made for.
    /// </summary>
    public string? Purpose { get; }
}
