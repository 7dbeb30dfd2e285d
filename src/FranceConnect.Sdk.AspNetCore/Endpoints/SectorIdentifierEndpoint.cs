using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// The sector identifier document (OpenID Connect Registration 1.0 §5): every callback address of the clients of the request's tenant, so
/// that a citizen has one <c>sub</c> over their hosts. Logout addresses are not in it: FranceConnect asks to leave them out.
/// </summary>
internal static class SectorIdentifierEndpoint
{
    public static Task HandleAsync(HttpContext context) =>
        TenantDocument.AnswerAsync(context, tenant => ListAsync(context, tenant), "application/json");

    private static async Task<string> ListAsync(HttpContext context, FranceConnectTenant tenant)
    {
        var services = context.RequestServices;
        var options = services
            .GetRequiredService<IOptionsMonitor<FranceConnectAuthenticationOptions>>()
            .Get(FranceConnectDefaults.AuthenticationScheme);
        var known =
            from platform in new[] { FranceConnectPlatform.FranceConnect, FranceConnectPlatform.FranceConnectPlus }
            let client = tenant.FindRegistration(platform)
            where client is not null
            from other in services.GetRequiredService<FranceConnectTenantDirectory>().ConfiguredTenants.Append(tenant)
            let registration = other.FindRegistration(platform)
            where registration is not null
            where registration.ClientId == client.ClientId && registration.Environment.Equals(client.Environment)
            select registration.RedirectUri ?? Address(context.Request, other.Host, options.CallbackPath);
        var added = options.FindSectorRedirectUris is null ? [] : await FindAsync(context, options, tenant);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var address in known.Concat(added).Distinct(StringComparer.Ordinal))
                json.WriteStringValue(address);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>A list that lacks some addresses would change the <c>sub</c> of their citizens: none at all is better.</summary>
    private static async Task<string[]> FindAsync(
        HttpContext context,
        FranceConnectAuthenticationOptions options,
        FranceConnectTenant tenant
    )
    {
        try
        {
            return [.. await options.FindSectorRedirectUris!(context, tenant)];
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            var error = new FranceConnectError(FranceConnectErrorCode.ApplicationFailed);
            context
                .RequestServices.GetRequiredService<ILoggerFactory>()
                .CreateLogger(typeof(SectorIdentifierEndpoint))
                .ApplicationFailed(nameof(options.FindSectorRedirectUris), error.Code.Value, exception);
            throw new FranceConnectException(error, exception);
        }
    }

    private static string Address(HttpRequest request, string? host, PathString callbackPath)
    {
        var authority =
            host is null ? request.Host
            : request.Host.Port is > 0 and var port ? new HostString(host, port)
            : new HostString(host);
        return RequestSite.AddressOf(request, authority, request.PathBase, callbackPath);
    }
}
