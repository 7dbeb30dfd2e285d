using System.Text;

namespace FranceConnect.Sdk.Simulator;

/// <summary>« Choisissez une identité »: every fictional citizen, and the fault to try with this login.</summary>
internal static class ChoicePage
{
    public static string Render(
        PlatformProfile platform,
        Interaction interaction,
        IReadOnlyList<SimulatorPersona> personas
    )
    {
        var client = Page.Encode(interaction.Request.Client.Name);
        var content = new StringBuilder();
        if (interaction.ProviderFailed)
        {
            content.Append(
                """<p class="notice" role="alert" data-testid="provider-failed">Le fournisseur d’identité n’a pas abouti. Choisissez de nouveau.</p>"""
            );
        }

        content.Append($"<p>Vous vous connectez à <strong>{client}</strong>. Qui voulez-vous être&nbsp;?</p>");
        if (interaction.Request.IsAnonymous)
        {
            content.Append("<p>Connexion anonyme&nbsp;: aucune donnée personnelle ne sera transmise.</p>");
        }

        // Before the list, which is long.
        content.Append(
            $"""<p><a href="{platform.Prefix}/redirect-to-sp-with-error?error=access_denied&amp;error_description=User+auth+aborted" data-testid="back" class="back">Revenir sur {client}</a></p>"""
        );

        content.Append($"""<form method="post" action="{platform.Prefix}/redirect-to-idp">""");
        content.Append(Page.Hidden("csrfToken", interaction.CsrfToken));
        content.Append(Page.Hidden("providerUid", ChoiceEndpoint.ProviderId));
        content.Append(
            SimulatorPanel.Render(
                platform,
                interaction,
                SimulatorFault.All,
                SimulatorPanel.Button(
                    $"Revenir sur {interaction.Request.Client.Name} avec cette anomalie",
                    platform.Prefix + SimulatorActionsEndpoint.GoBackPath,
                    "back-with-fault"
                ) + "<p>Au retour, seules les anomalies «&nbsp;Retour&nbsp;» se voient.</p>"
            )
        );
        AppendPersonas(content, "Identités", personas.Where(persona => !Fails(persona, platform)));
        AppendPersonas(
            content,
            "Identités qui mènent à une erreur",
            personas.Where(persona => Fails(persona, platform))
        );
        content.Append("</form>");
        return Page.Render(platform, "Choisissez une identité", content.ToString());
    }

    private static bool Fails(SimulatorPersona persona, PlatformProfile platform) =>
        persona.ErrorCode is not null || !CivilRegister.Accepts(persona, platform);

    private static void AppendPersonas(StringBuilder content, string title, IEnumerable<SimulatorPersona> personas)
    {
        content.Append($"""<h2>{title}</h2><ul class="personas">""");
        foreach (var persona in personas)
        {
            var id = Page.Encode(persona.Id);
            var name = Page.Encode(persona.DisplayName);
            content.Append(
                $"""<li><button name="persona" value="{id}" data-testid="persona-{id}"><span class="name">{name}</span> <span class="why">{Page.Encode(persona.Title)}</span> <span class="login">{id}</span></button></li>"""
            );
        }

        content.Append("</ul>");
    }
}
