using FranceConnect.Sdk.Prefill;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PortailFamille.Demarches;

/// <summary>The four forms of the commune. Its schools, crèches and activities are fictional.</summary>
internal static class CommuneForms
{
    // What the commune declared (DataPass) for a form that is being filled in; the request, once sent, follows its own rule.
    private static readonly TimeSpan s_retention = TimeSpan.FromHours(2);

    private static readonly IReadOnlyList<Demarche> s_all =
    [
        new(
            Forms.Cantine.WithRetention(s_retention),
            "Cantine et périscolaire",
            "Inscrire à la cantine",
            "Inscrivez votre enfant à la cantine, à l’accueil du matin et du soir, ou à l’étude.",
            "inscrire votre enfant et calculer votre tarif"
        )
        {
            Choices = Choices(
                ("schooling.school", ["École Jean-Exemple", "École des Tilleuls", "École du Pré-Modèle"]),
                (
                    "schooling.class",
                    ["Petite section", "Moyenne section", "Grande section", "CP", "CE1", "CE2", "CM1", "CM2"]
                ),
                ("request.periods", ["Matin", "Soir", "Étude", "Mercredi"])
            ),
        },
        new(
            Forms.Creche.WithRetention(s_retention),
            "Crèche",
            "Demander une place en crèche",
            "Demandez une place en crèche, dès la grossesse.",
            "étudier votre demande de place et calculer votre tarif"
        ),
        new(
            Forms.TransportScolaire.WithRetention(s_retention),
            "Transports scolaires",
            "Inscrire aux transports scolaires",
            "Inscrivez votre enfant au car, au train ou au réseau urbain pour aller à l’école.",
            "inscrire votre enfant et calculer le prix de sa carte"
        )
        {
            AsksSchool = true,
        },
        new(
            Forms.ActivitesMunicipales.WithRetention(s_retention),
            "Activités municipales",
            "Inscrire à une activité",
            "Inscrivez votre enfant au sport, à la musique ou aux loisirs.",
            "inscrire votre enfant et calculer votre tarif"
        )
        {
            Choices = Choices(
                ("request.activity", ["Piscine", "École de musique", "Multisports", "Centre de loisirs"]),
                ("request.slot", ["Mercredi matin", "Mercredi après-midi", "Samedi matin"]),
                ("request.level", ["Débutant", "Confirmé"])
            ),
        },
    ];

    public static IReadOnlyList<Demarche> All => s_all;

    public static Demarche? Find(string? id) => s_all.FirstOrDefault(demarche => demarche.Form.Id == id);

    /// <summary>The form whose page this local address is.</summary>
    public static Demarche? FindByPage(string? url, PathString pathBase) =>
        url is null ? null : s_all.FirstOrDefault(demarche => url.Split('?')[0] == pathBase + demarche.Page);

    private static Dictionary<string, IReadOnlyList<SelectListItem>> Choices(
        params (string Field, string[] Values)[] fields
    ) =>
        fields.ToDictionary(
            static field => field.Field,
            static field =>
                (IReadOnlyList<SelectListItem>)[.. field.Values.Select(static text => new SelectListItem(text, text))]
        );
}
