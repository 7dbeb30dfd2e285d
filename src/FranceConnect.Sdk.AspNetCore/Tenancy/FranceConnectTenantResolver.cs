using FranceConnect.Sdk.AspNetCore.Internal;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary>Finds the tenant of a request, by the application's rule or by host. A singleton.</summary>
public sealed class FranceConnectTenantResolver
{
    private readonly FranceConnectTenantDirectory _tenants;
    private readonly IOptionsMonitor<FranceConnectAuthenticationOptions> _options;
    private readonly ILogger _logger;

    internal FranceConnectTenantResolver(
        FranceConnectTenantDirectory tenants,
        IOptionsMonitor<FranceConnectAuthenticationOptions> options,
        ILogger<FranceConnectTenantResolver> logger
    )
    {
        _tenants = tenants;
        _options = options;
        _logger = logger;
    }

    /// <summary>The id of the request's tenant; null for the first one named at startup.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The id, or null.</returns>
    /// <exception cref="FranceConnectException">
    /// The request's Host header cannot be read: no tenant is there (FCS1008). Or the application's rule threw: its exception is logged, and
    /// is the inner one (FCS2021).
    /// </exception>
    public string? ResolveId(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (RequestSite.AuthorityOf(context.Request) is not { } authority)
            throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.TenantUnknown));
        if (_options.Get(FranceConnectDefaults.AuthenticationScheme).ResolveTenant is { } resolve)
            return Ask(resolve, context);
        // An accented name may be configured in either of its spellings.
        var tenant =
            _tenants.FindByHost(context.Request.Host.Host) ?? _tenants.FindByHost(new HostString(authority).Host);
        return tenant?.Id;
    }

    /// <summary>The request's tenant.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The tenant.</returns>
    /// <exception cref="FranceConnectException">
    /// No such tenant (FCS1008), or the store failed (FCS1009), or the application's rule threw (FCS2021).
    /// </exception>
    public async Task<FranceConnectTenant> ResolveAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            return await _tenants.GetAsync(ResolveId(context), context.RequestAborted);
        }
        catch (FranceConnectException exception)
            when (exception is { Code: var code, InnerException: { } cause }
                && code == FranceConnectErrorCode.TenantStoreFailed
            )
        {
            if (IsFirstFailure(context))
                _logger.TenantStoreFailed(code.Value, cause);
            throw;
        }
    }

    private string? Ask(Func<HttpContext, string?> rule, HttpContext context)
    {
        try
        {
            return rule(context);
        }
        catch (Exception exception)
            when (exception is not FranceConnectException && !context.RequestAborted.IsCancellationRequested)
        {
            var error = new FranceConnectError(FranceConnectErrorCode.ApplicationFailed);
            if (IsFirstFailure(context))
                _logger.ApplicationFailed(
                    nameof(FranceConnectAuthenticationOptions.ResolveTenant),
                    error.Code.Value,
                    exception
                );
            throw new FranceConnectException(error, exception);
        }
    }

    /// <summary>The session, the endpoint and the application's page each ask, in one request: its cause is one line.</summary>
    private static bool IsFirstFailure(HttpContext context) =>
        context.Items.TryAdd(typeof(FranceConnectTenantResolver), null);
}
