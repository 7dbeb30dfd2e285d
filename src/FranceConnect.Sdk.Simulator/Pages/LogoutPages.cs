namespace FranceConnect.Sdk.Simulator;

/// <summary>The pages of a logout: a form that submits itself, with a button for when it cannot, and the last word.</summary>
internal static class LogoutPages
{
    public static string Leaving(
        PlatformProfile platform,
        string action,
        IEnumerable<(string Name, string Value)> fields
    )
    {
        var hidden = string.Concat(fields.Select(field => Page.Hidden(field.Name, field.Value)));
        return Page.Render(
            platform,
            "Déconnexion en cours",
            $"""<form method="post" action="{action}" data-auto-submit>{hidden}<p>Si la page ne change pas d’elle-même, continuez.</p><p><button class="primary" data-testid="continue">Continuer</button></p></form>"""
        );
    }

    public static string Done(PlatformProfile platform) =>
        Page.Render(
            platform,
            "Déconnexion terminée",
            """<p data-testid="logged-out">Vous pouvez fermer cette page.</p>"""
        );
}
