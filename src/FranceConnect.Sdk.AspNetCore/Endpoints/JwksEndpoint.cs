using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// The public keys FranceConnect+ encrypts for (RFC 7517): those of the request's tenant, old and new. FranceConnect+ keeps them a while, so
/// a key is published before it is used and stays after.
/// </summary>
internal static class JwksEndpoint
{
    public static Task HandleAsync(HttpContext context) =>
        TenantDocument.AnswerAsync(
            context,
            tenant =>
                context
                    .RequestServices.GetRequiredService<IFranceConnectClient>()
                    .GetPublicJwksAsync(tenant.Id, context.RequestAborted),
            "application/jwk-set+json",
            "public, max-age=600"
        );
}
