using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Prefill.AspNetCore;

/// <summary>How what was collected is kept while the citizen fills in the forms.</summary>
public sealed class PrefillSessionOptions
{
    /// <summary>
    /// How long it stays when the citizen comes back no more: 1 minute to 24 hours. Default: 30 minutes. The retention that a form declares ends it
    /// sooner.
    /// </summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Whose facts a request may see. Default: <see cref="PrefillOwner.Find"/>, the citizen signed in with FranceConnect. An application with accounts
    /// of its own answers the person it has tied to the account; null for nobody.
    /// </summary>
    public Func<HttpContext, PrefillOwner?> ResolveOwner { get; set; } =
        static context => PrefillOwner.Find(context.User);
}
