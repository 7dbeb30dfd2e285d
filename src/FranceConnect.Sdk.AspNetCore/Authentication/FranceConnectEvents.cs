using Microsoft.AspNetCore.Authentication;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary>
/// What the application adds to a login. Each event does nothing by default. One that throws ends the login on a failure page with
/// FCS2021: the exception is logged, nobody is signed in.
/// </summary>
public sealed class FranceConnectEvents : RemoteAuthenticationEvents
{
    /// <summary>
    /// Runs in the callback once the identity is verified and before the session is written: the one moment the access token lives.
    /// </summary>
    /// <remarks>
    /// It runs once for a callback sent twice (a reload). Of what it does, the answer the browser reads has the principal, the properties and
    /// the cookies added to the response; nothing else written in the response is sure to reach the browser.
    /// </remarks>
    public Func<FranceConnectSessionContext, Task> OnSessionCreated { get; set; } = static _ => Task.CompletedTask;

    /// <summary>
    /// Runs when a login cannot start or fails. Show a page of your own and call
    /// <see cref="FranceConnectFailureContext.HandleResponse"/>; otherwise a plain French page is written.
    /// </summary>
    public Func<FranceConnectFailureContext, Task> OnLoginFailed { get; set; } = static _ => Task.CompletedTask;
}
