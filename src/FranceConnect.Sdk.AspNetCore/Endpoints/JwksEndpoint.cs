using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// The public keys FranceConnect+ encrypts for (RFC 7517): those of the request's tenant, old and new. FranceConnect+ keeps them a while, so
/// a key is published before it is used and stays after.
/// </summary>
internal static class JwksEndpoint
{
    public static async Task HandleAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var response = context.Response;
        try
        {
            var tenant = await services.GetRequiredService<FranceConnectTenantResolver>().ResolveAsync(context);
            var jwks = await services
                .GetRequiredService<IFranceConnectClient>()
                .GetPublicJwksAsync(tenant.Id, context.RequestAborted);
            response.ContentType = "application/jwk-set+json";
            response.Headers.CacheControl = "public, max-age=600";
            await response.WriteAsync(jwks, context.RequestAborted);
        }
        catch (FranceConnectException exception)
        {
            response.StatusCode = exception.IsTransient
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status404NotFound;
        }
    }
}
