using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.AspNetCore.Internal;

/// <summary>Starts a plain login.</summary>
internal static class LoginEndpoint
{
    public const string ReturnUrlField = "returnUrl";
    public const string PlatformField = "platform";

    public static Task HandleAsync(HttpContext context)
    {
        var returnUrl = LocalUrl.OrHome(context.Request.Query[ReturnUrlField], $"{context.Request.PathBase}/");
        return context.ChallengeAsync(
            FranceConnectDefaults.AuthenticationScheme,
            new FranceConnectChallengeProperties
            {
                RedirectUri = returnUrl,
                Platform = Platform(context.Request.Query[PlatformField]),
                CancelUrl = SessionlessPage.First(context, Referer(context.Request), returnUrl),
            }
        );
    }

    /// <summary>The platform the button names; null, that of the options, for anything else.</summary>
    private static FranceConnectPlatform? Platform(string? name) =>
        name switch
        {
            nameof(FranceConnectPlatform.FranceConnect) => FranceConnectPlatform.FranceConnect,
            nameof(FranceConnectPlatform.FranceConnectPlus) => FranceConnectPlatform.FranceConnectPlus,
            _ => null,
        };

    /// <summary>The page the button was on, when the browser says so and it is one of this site.</summary>
    private static string? Referer(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page) && RequestSite.Has(request, page)
            ? page.PathAndQuery
            : null;
}
