using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// The sector identifier document (OpenID Connect Registration 1.0 §5): every callback address of the clients of the request's tenant, so
/// that a citizen has one <c>sub</c> over their hosts. Logout addresses are not in it: FranceConnect asks to leave them out.
/// </summary>
internal static class SectorIdentifierEndpoint
{
    public static async Task HandleAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var options = services
            .GetRequiredService<IOptionsMonitor<FranceConnectAuthenticationOptions>>()
            .Get(FranceConnectDefaults.AuthenticationScheme);
        FranceConnectTenant tenant;
        try
        {
            tenant = await services.GetRequiredService<FranceConnectTenantResolver>().ResolveAsync(context);
        }
        catch (FranceConnectException)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var known =
            from platform in new[] { FranceConnectPlatform.FranceConnect, FranceConnectPlatform.FranceConnectPlus }
            let client = tenant.FindRegistration(platform)
            where client is not null
            from other in services.GetRequiredService<FranceConnectTenantDirectory>().ConfiguredTenants.Append(tenant)
            let registration = other.FindRegistration(platform)
            where registration is not null
            where registration.ClientId == client.ClientId && registration.Environment.Equals(client.Environment)
            select registration.RedirectUri ?? Address(context.Request, other.Host, options.CallbackPath);
        var added = options.FindSectorRedirectUris is { } find ? await find(context, tenant) : [];
        var addresses = known.Concat(added).Distinct(StringComparer.Ordinal).ToArray();
        context.Response.ContentType = "application/json";
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var address in addresses)
                json.WriteStringValue(address);
            json.WriteEndArray();
        }
        await context.Response.Body.WriteAsync(buffer.ToArray(), context.RequestAborted);
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
