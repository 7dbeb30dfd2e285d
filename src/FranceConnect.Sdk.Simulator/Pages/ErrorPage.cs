using System.Net;
using System.Text;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The page a refused request ends on, with its code, its occurrence and, when it can, a way back.</summary>
internal static class ErrorPage
{
    public static string Render(PlatformProfile platform, string code, ErrorPageEntry entry, string? clientName)
    {
        var content = new StringBuilder();
        var id = Guid.NewGuid();
        content.Append($"<p>{Page.Encode(entry.Text)}</p>");
        content.Append($"""<dl><dt>Code d’erreur</dt><dd data-testid="error-code">{code}</dd>""");
        content.Append($"""<dt>Identifiant</dt><dd data-testid="error-id">{id}</dd></dl>""");
        if (clientName is not null)
        {
            var query = $"error={entry.Error}&amp;error_description={WebUtility.UrlEncode(entry.Description)}";
            content.Append(
                $"""<p><a href="{platform.Prefix}/redirect-to-sp-with-error?{query}" data-testid="back" class="back">Revenir sur {Page.Encode(clientName)}</a></p>"""
            );
            content.Append(
                $"""<p><a href="{platform.Prefix}{SupportPage.Path}?error_code={code}&amp;error_id={id}" data-testid="support" class="back">Contacter l’assistance</a></p>"""
            );
        }

        return Page.Render(platform, "Une erreur est survenue", content.ToString());
    }
}
