using FranceConnect.Sdk.AspNetCore;
using FranceConnect.Sdk.AspNetCore.Internal;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps FranceConnect's endpoints of an application.</summary>
public static class FranceConnectEndpointExtensions
{
    /// <summary>
    /// Maps <c>GET /franceconnect/login?returnUrl=…</c>, <c>POST /franceconnect/logout</c>,
    /// <c>GET /franceconnect/sector-identifier</c> and <c>GET /franceconnect/jwks</c>. The callbacks need no mapping: the authentication middleware answers them.
    /// </summary>
    /// <remarks>
    /// The login also takes <c>platform=FranceConnect</c> or <c>platform=FranceConnectPlus</c>, which the buttons of a site registered at
    /// both send. While the cookie scheme keeps the framework's default login path (<c>/Account/Login</c>) and the application has no page
    /// there, a page that needs a session leads to <c>/franceconnect/login</c>.
    /// </remarks>
    /// <param name="endpoints">The application.</param>
    /// <returns>The endpoints, for conventions such as rate limiting.</returns>
    public static IEndpointConventionBuilder MapFranceConnect(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var group = endpoints.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        group.MapGet(FranceConnectDefaults.LoginPath, (RequestDelegate)LoginEndpoint.HandleAsync);
        group.MapPost(FranceConnectDefaults.LogoutPath, (RequestDelegate)LogoutEndpoint.HandleAsync);
        group.MapGet(FranceConnectDefaults.SectorIdentifierPath, (RequestDelegate)SectorIdentifierEndpoint.HandleAsync);
        group.MapGet(FranceConnectDefaults.JwksPath, (RequestDelegate)JwksEndpoint.HandleAsync);
        return group;
    }
}
