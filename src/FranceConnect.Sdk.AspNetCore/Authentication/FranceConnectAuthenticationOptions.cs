using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary>How the application signs citizens in. Credentials are not here: they belong to the tenants.</summary>
public sealed class FranceConnectAuthenticationOptions : RemoteAuthenticationOptions
{
    /// <summary>Creates the options with their defaults.</summary>
    public FranceConnectAuthenticationOptions()
    {
        CallbackPath = FranceConnectDefaults.CallbackPath;
        Events = new FranceConnectEvents();
    }

    /// <summary>
    /// Finds the id of the tenant a request is for. Default: the tenant whose <see cref="FranceConnectTenantOptions.Host"/> is the
    /// request's, else the first one named at startup. Answering null means that first one.
    /// </summary>
    /// <remarks>
    /// By path: put the tenant's segment in the path base before authentication runs (<c>UsePathBase</c>) and answer it from
    /// <see cref="HttpRequest.PathBase"/>; the request's own path has no tenant in the callbacks. The callbacks, the cookies and the
    /// addresses to register are then under it.
    /// </remarks>
    public Func<HttpContext, string?>? ResolveTenant { get; set; }

    /// <summary>
    /// Finds the callback addresses to add to the sector identifier document of a tenant: those of tenants of a store that share its
    /// client. The document holds by itself the tenant's own and those of the tenants named at startup. Default: null, none.
    /// </summary>
    public Func<
        HttpContext,
        FranceConnectTenant,
        Task<IReadOnlyCollection<string>>
    >? FindSectorRedirectUris { get; set; }

    /// <summary>
    /// The platform logins use unless a challenge says otherwise; FranceConnect by default. A tenant registered at the other one only
    /// uses that one.
    /// </summary>
    public FranceConnectPlatform Platform { get; set; }

    /// <summary>
    /// The scopes of a plain login; empty by default, which asks the identity (see <see cref="LoginRequest.Scopes"/>). A challenge may
    /// bring its own.
    /// </summary>
    public ICollection<FranceConnectScope> Scopes { get; } = [];

    /// <summary>The least level to reach; the platform's lowest by default.</summary>
    public AssuranceLevel? AssuranceLevel { get; set; }

    /// <summary>Whether to ask how the citizen authenticated (<c>amr</c>); false by default, FranceConnect must have granted it.</summary>
    public bool RequestAuthenticationMethods { get; set; }

    /// <summary>Where FranceConnect sends the browser after a logout.</summary>
    public PathString PostLogoutCallbackPath { get; set; } = FranceConnectDefaults.PostLogoutCallbackPath;

    /// <summary>What the application adds to a login.</summary>
    public new FranceConnectEvents Events
    {
        get => (FranceConnectEvents)base.Events;
        set => base.Events = value;
    }

    /// <summary>Checks nothing by itself: all mistakes are listed at once at startup.</summary>
    public override void Validate() { }

    /// <summary>Checks nothing by itself: all mistakes are listed at once at startup.</summary>
    /// <param name="scheme">The scheme.</param>
    public override void Validate(string scheme) { }
}
