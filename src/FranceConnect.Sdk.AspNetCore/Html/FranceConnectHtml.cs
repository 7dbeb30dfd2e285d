using System.Net;
using FranceConnect.Sdk.AspNetCore.Internal;

namespace FranceConnect.Sdk.AspNetCore;

/// <summary>
/// The official markup and wording (the State's design system, component "Bouton FranceConnect") as plain HTML, for views without tag
/// helpers. The vendor adds the official style and images: their terms reserve them, so none is shipped here.
/// </summary>
public static class FranceConnectHtml
{
    /// <summary>The button and its « Qu’est-ce que FranceConnect ? » link.</summary>
    /// <param name="returnUrl">The local page to go on to after the login, or null for the home page.</param>
    /// <param name="platform">
    /// The platform the login starts at. Null: that of the options, shown as FranceConnect.
    /// </param>
    /// <param name="pathBase">The application's path base, for example <c>Request.PathBase</c>.</param>
    /// <returns>HTML to write unencoded.</returns>
    public static string Button(
        string? returnUrl = null,
        FranceConnectPlatform? platform = null,
        string? pathBase = null
    )
    {
        var (brand, modifier) =
            platform == FranceConnectPlatform.FranceConnectPlus
                ? ("FranceConnect+", " fr-connect--plus")
                : ("FranceConnect", "");
        var fields =
            Field(LoginEndpoint.ReturnUrlField, returnUrl) + Field(LoginEndpoint.PlatformField, platform?.ToString());
        var about = FranceConnectEnvironment.PublicSiteOf(platform ?? FranceConnectPlatform.FranceConnect);
        return $"""
            <div class="fr-connect-group"><form method="get" action="{Action(
                pathBase,
                FranceConnectDefaults.LoginPath
            )}">{fields}<button class="fr-connect{modifier}" type="submit"><span class="fr-connect__login">S’identifier avec</span> <span class="fr-connect__brand">{brand}</span></button></form><p><a href="{about}" target="_blank" rel="noopener noreferrer" title="Qu’est-ce que {brand} ? - nouvelle fenêtre">Qu’est-ce que {brand} ?</a></p></div>
            """;
    }

    /// <summary>The form that signs out here and at FranceConnect.</summary>
    /// <param name="label">The button's text.</param>
    /// <param name="cssClass">The button's class, or null.</param>
    /// <param name="pathBase">The application's path base, for example <c>Request.PathBase</c>.</param>
    /// <returns>HTML to write unencoded.</returns>
    public static string LogoutButton(string label = "Se déconnecter", string? cssClass = null, string? pathBase = null)
    {
        var css = cssClass is null ? "" : $""" class="{WebUtility.HtmlEncode(cssClass)}" """.TrimEnd();
        return $"""
            <form method="post" action="{Action(
                pathBase,
                FranceConnectDefaults.LogoutPath
            )}"><button type="submit"{css}>{WebUtility.HtmlEncode(label)}</button></form>
            """;
    }

    private static string Field(string name, string? value) =>
        value is null ? "" : $"""<input type="hidden" name="{name}" value="{WebUtility.HtmlEncode(value)}">""";

    private static string Action(string? pathBase, string path) => WebUtility.HtmlEncode(pathBase + path);
}
