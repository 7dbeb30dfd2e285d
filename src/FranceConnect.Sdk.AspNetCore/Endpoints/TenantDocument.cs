using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>
/// A document FranceConnect reads, made for the request's tenant. FranceConnect keeps what it read: when the document cannot be made now,
/// the answer says to come back (503), and that there is none (404) only when there is none.
/// </summary>
internal static class TenantDocument
{
    public static async Task AnswerAsync(
        HttpContext context,
        Func<FranceConnectTenant, Task<string>> make,
        string contentType,
        string? cacheControl = null
    )
    {
        var response = context.Response;
        try
        {
            var tenant = await context
                .RequestServices.GetRequiredService<FranceConnectTenantResolver>()
                .ResolveAsync(context);
            var document = await make(tenant);
            response.ContentType = contentType;
            response.Headers.CacheControl = cacheControl;
            await response.WriteAsync(document, context.RequestAborted);
        }
        catch (FranceConnectException exception)
        {
            response.StatusCode =
                exception.IsTransient || exception.Code == FranceConnectErrorCode.ApplicationFailed
                    ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status404NotFound;
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read an answer.
        }
    }
}
