using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Where the support link of an error page leads: the real one is a contact form outside FranceConnect.</summary>
internal static class SupportPage
{
    public const string Path = Page.AssetPath + "assistance";

    public static Task ShowAsync(HttpContext context, PlatformProfile platform) =>
        Answers.HtmlAsync(
            context,
            200,
            Page.Render(
                platform,
                "Assistance",
                $"<p>{platform.Name} ouvrirait ici son formulaire de contact, rempli du code et de l’identifiant de l’erreur. Le simulateur n’en a pas.</p>"
            )
        );
}
