using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Starts a plain login.</summary>
internal static class LoginEndpoint
{
    public static Task HandleAsync(HttpContext context)
    {
        var returnUrl = LocalUrl.OrHome(context.Request.Query["returnUrl"], $"{context.Request.PathBase}/");
        return context.ChallengeAsync(
            FranceConnectDefaults.AuthenticationScheme,
            new FranceConnectChallengeProperties
            {
                RedirectUri = returnUrl,
                CancelUrl = SessionlessPage.First(context, Referer(context.Request), returnUrl),
            }
        );
    }

    /// <summary>The page the button was on, when the browser says so and it is one of this site.</summary>
    private static string? Referer(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
        && RequestSite.Has(request, page)
            ? page.PathAndQuery
            : null;
}
