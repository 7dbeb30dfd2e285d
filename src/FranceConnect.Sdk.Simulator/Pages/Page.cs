using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FranceConnect.Sdk.Simulator;

/// <summary>The frame of every page: French, plain, with the banner that says nothing here is real.</summary>
internal static class Page
{
    /// <summary>Where the simulator's own addresses are, under the platform's.</summary>
    public const string AssetPath = "/simulateur/";

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => s_encoder.Encode(text);

    public static string Render(PlatformProfile platform, string title, string content) =>
        $"""
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encode(title)} – Simulateur {platform.Name}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{platform.Prefix}{AssetPath}simulateur.css">
            <script src="{platform.Prefix}{AssetPath}simulateur.js" defer></script>
            </head>
            <body>
            <header class="banner"><p><strong>Simulateur</strong> – ce n’est pas {platform.Name}. Toutes les personnes sont fictives.</p></header>
            <main>
            <h1>{Encode(title)}</h1>
            {content}
            </main>
            </body>
            </html>
            """;

    public static string Hidden(string name, string value) =>
        $"""<input type="hidden" name="{name}" value="{Encode(value)}">""";
}
