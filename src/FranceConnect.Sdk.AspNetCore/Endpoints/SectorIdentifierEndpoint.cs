using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// The sector identifier document (OpenID Connect Registration 1.0 §5): every callback address of the request's client, so that a citizen
/// has one <c>sub</c> over its hosts. Logout addresses are not in it: FranceConnect asks to leave them out.
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
        var clientId = tenant.FindRegistration(options.Platform)?.ClientId;
        var addresses = services
            .GetRequiredService<FranceConnectTenantDirectory>()
            .ConfiguredTenants.Append(tenant)
            .Where(other => other.FindRegistration(options.Platform)?.ClientId == clientId)
            .Select(other =>
                other.FindRegistration(options.Platform)?.RedirectUri
                ?? Address(context.Request, other.Host, options.CallbackPath)
            )
            .Distinct(StringComparer.Ordinal)
            .ToArray();
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
            : request.Host.Port is { } port ? new HostString(host, port)
            : new HostString(host);
        return $"{request.Scheme}://{authority}{request.PathBase}{callbackPath}";
    }
}
