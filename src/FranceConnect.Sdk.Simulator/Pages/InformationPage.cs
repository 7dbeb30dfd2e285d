using System.Text;

namespace FranceConnect.Sdk.Simulator;

/// <summary>
/// What is transmitted to the service: information for a public one, consent for a private one. With a session it is the only page: it
/// offers a fault and another person too.
/// </summary>
internal static class InformationPage
{
    private static readonly (string Claim, string Label)[] s_labels =
    [
        ("family_name", "Nom de naissance"),
        ("given_name", "Prénoms"),
        ("preferred_username", "Nom d’usage"),
        ("gender", "Sexe"),
        ("birthdate", "Date de naissance"),
        ("birthplace", "Lieu de naissance"),
        ("birthcountry", "Pays de naissance"),
        ("email", "Adresse électronique"),
    ];

    public static string Render(PlatformProfile platform, Interaction interaction)
    {
        var request = interaction.Request;
        var client = Page.Encode(request.Client.Name);
        var content = new StringBuilder();
        if (request.IsAnonymous)
        {
            content.Append($"<p>Aucune donnée personnelle n’est transmise à <strong>{client}</strong>.</p>");
        }
        else
        {
            content.Append(
                $"""<p>Ces données sont transmises à <strong>{client}</strong>&nbsp;:</p><ul data-testid="transmitted">"""
            );
            foreach (var item in Transmitted(platform, request))
            {
                content.Append($"<li>{Page.Encode(item)}</li>");
            }

            content.Append("</ul>");
        }

        content.Append($"""<form method="post" action="{platform.Prefix}/login">""");
        content.Append(Page.Hidden("csrfToken", interaction.CsrfToken));
        if (request is { Client.IsPrivate: true, IsAnonymous: false })
        {
            content.Append(
                """<p class="consent"><input type="checkbox" id="consent" name="consent" value="yes" required data-testid="consent"> <label for="consent">J’accepte que ces données soient transmises</label></p>"""
            );
        }

        content.Append($"""<p><button class="primary" data-testid="continue">Continuer sur {client}</button></p>""");

        // After the button that continues: it is the one the Enter key presses.
        content.Append(
            SimulatorPanel.Render(
                platform,
                interaction,
                SimulatorFault.All.Where(fault => fault != SimulatorFault.IdentityProviderError),
                $"""<p>Personne choisie&nbsp;: <strong>{Page.Encode(interaction.Persona!.DisplayName)}</strong></p>"""
                    + SimulatorPanel.Button(
                        "Changer de personne",
                        platform.Prefix + SimulatorActionsEndpoint.ChangePersonPath,
                        "change-person"
                    )
            )
        );
        content.Append("</form>");
        return Page.Render(platform, "Vos données", content.ToString());
    }

    private static IEnumerable<string> Transmitted(PlatformProfile platform, AuthorizationRequest request)
    {
        var claims = platform.Identity.Open(request.Scopes);
        var data = request.Scopes.Where(scope => !platform.Identity.Scopes.Contains(scope));
        return s_labels.Where(label => claims.Contains(label.Claim)).Select(label => label.Label).Concat(data);
    }
}
