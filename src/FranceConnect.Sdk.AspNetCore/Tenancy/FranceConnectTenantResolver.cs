using FranceConnect.Sdk.AspNetCore.Internal;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary>Finds the tenant of a request, by the application's rule or by host. A singleton.</summary>
public sealed class FranceConnectTenantResolver
{
    private readonly FranceConnectTenantDirectory _tenants;
    private readonly IOptionsMonitor<FranceConnectAuthenticationOptions> _options;

    internal FranceConnectTenantResolver(
        FranceConnectTenantDirectory tenants,
        IOptionsMonitor<FranceConnectAuthenticationOptions> options
    )
    {
        _tenants = tenants;
        _options = options;
    }

    /// <summary>The id of the request's tenant; null for the first one named at startup.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The id, or null.</returns>
    /// <exception cref="FranceConnectException">The request's Host header cannot be read: no tenant is there (FCS1008).</exception>
    public string? ResolveId(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (RequestSite.AuthorityOf(context.Request) is not { } authority)
            throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.TenantUnknown));
        if (_options.Get(FranceConnectDefaults.AuthenticationScheme).ResolveTenant is { } resolve)
            return resolve(context);
        // An accented name may be configured in either of its spellings.
        var tenant =
            _tenants.FindByHost(context.Request.Host.Host) ?? _tenants.FindByHost(new HostString(authority).Host);
        return tenant?.Id;
    }

    /// <summary>The request's tenant.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The tenant.</returns>
    /// <exception cref="FranceConnectException">No such tenant (FCS1008), or the store failed (FCS1009).</exception>
    public Task<FranceConnectTenant> ResolveAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return _tenants.GetAsync(ResolveId(context), context.RequestAborted);
    }
}
