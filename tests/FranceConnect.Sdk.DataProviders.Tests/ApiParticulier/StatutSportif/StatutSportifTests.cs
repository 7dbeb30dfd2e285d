using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class StatutSportifTests
{
    private const string Athlete = """
        {"data":{"identite":{"nom_naissance":"ROUX","nom_usage":"FICTIVE","prenoms":"JEANNE STEPHANIE","date_naissance":"1987-06-27","sexe":"F"},
        "est_sportif_de_haut_niveau":true,"a_ete_sportif_de_haut_niveau":false,
        "informations_statut":{"periode":{"date_debut_statut":"2025-11-01","date_fin_statut":"2026-10-31"},
        "federation":{"code_federation":"29","nom_federation":"fédération fictive","nom_court_federation":"FICTIVE"},
        "etablissement":{"code_etablissement":"2075","nom_etablissement":"Centre fictif"},"region":{"code_region":"44","nom_region":"Grand Est"},
        "categorie":{"code_categorie":"2","nom_categorie":"elite","valeur":"4"},"sportif_de_haut_niveau":true},
        "informations_statuts_precedents":[{"fiche":789456,"periode":{"date_debut_statut":"2021-01-01"},"sportif_de_haut_niveau":false}]}}
        """;

    [Test]
    public async Task GetStatutSportifByIdentifiantAtDesk_Identifier_IsWritten()
    {
        using var site = new Site();
        site.Provider.Answers(200, Athlete);

        await site.Client.Sdh.GetStatutSportifByIdentifiantAtDeskAsync(Site.Desk(), "123456789");

        Assert.That(
            site.Provider.Single.Address.PathAndQuery,
            Is.EqualTo("/v3/sdh/statut_sportif/identifiant?identifiant=123456789&recipient=13002526500013")
        );
    }

    [Test]
    public async Task GetStatutSportifByIdentifiantAtDesk_Answer_IsTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Athlete);

        var athlete = (await site.Client.Sdh.GetStatutSportifByIdentifiantAtDeskAsync(Site.Desk(), "123456789")).Value;

        var (current, past) = (athlete.InformationsStatut.Value, athlete.InformationsStatutsPrecedents.Value.Single());
        Assert.Multiple(() =>
        {
            Assert.That(athlete.Identite.Value.NomNaissance, Is.EqualTo("ROUX"));
            Assert.That(athlete.Identite.Value.NomUsage, Is.EqualTo("FICTIVE"));
            Assert.That(athlete.Identite.Value.Prenoms, Is.EqualTo("JEANNE STEPHANIE"));
            Assert.That(athlete.Identite.Value.DateNaissance, Is.EqualTo(PartialDate.Create(1987, 6, 27)));
            Assert.That(athlete.Identite.Value.Sexe, Is.EqualTo(Sexe.F));
            Assert.That(athlete.EstSportifDeHautNiveau.Value, Is.True);
            Assert.That(athlete.AEteSportifDeHautNiveau.Value, Is.False);
            Assert.That(current.Fiche, Is.Null);
            Assert.That(current.DateDebutStatut, Is.EqualTo(PartialDate.Create(2025, 11, 1)));
            Assert.That(current.DateFinStatut, Is.EqualTo(PartialDate.Create(2026, 10, 31)));
            Assert.That(current.CodeFederation, Is.EqualTo("29"));
            Assert.That(current.NomFederation, Is.EqualTo("fédération fictive"));
            Assert.That(current.NomCourtFederation, Is.EqualTo("FICTIVE"));
            Assert.That(current.CodeEtablissement, Is.EqualTo("2075"));
            Assert.That(current.NomEtablissement, Is.EqualTo("Centre fictif"));
            Assert.That(current.CodeRegion, Is.EqualTo("44"));
            Assert.That(current.NomRegion, Is.EqualTo("Grand Est"));
            Assert.That(current.CodeCategorie, Is.EqualTo("2"));
            Assert.That(current.NomCategorie, Is.EqualTo("elite"));
            Assert.That(current.ValeurCategorie, Is.EqualTo("4"));
            Assert.That(current.SportifDeHautNiveau, Is.True);
            Assert.That(past.Fiche, Is.EqualTo(789456));
            Assert.That(past.DateDebutStatut, Is.EqualTo(PartialDate.Create(2021, 1, 1)));
            Assert.That(past.NomFederation, Is.Null);
            Assert.That(past.SportifDeHautNiveau, Is.False);
        });
    }

    [Test]
    public async Task GetStatutSportifByIdentifiantAtDesk_ScopesPartlyGranted_TellsAbsentFromNull()
    {
        using var site = new Site();
        site.Provider.Answers(
            200,
            """{"data":{"est_sportif_de_haut_niveau":null,"informations_statuts_precedents":[]}}"""
        );

        var athlete = (await site.Client.Sdh.GetStatutSportifByIdentifiantAtDeskAsync(Site.Desk(), "123456789")).Value;

        Assert.Multiple(() =>
        {
            Assert.That(
                (athlete.EstSportifDeHautNiveau.IsGranted, athlete.EstSportifDeHautNiveau.HasValue),
                Is.EqualTo((true, false))
            );
            Assert.That(athlete.AEteSportifDeHautNiveau.IsGranted, Is.False);
            Assert.That(athlete.Identite.IsGranted, Is.False);
            Assert.That(athlete.InformationsStatut.IsGranted, Is.False);
            Assert.That(athlete.InformationsStatutsPrecedents.Value, Is.Empty);
        });
    }

    [Test]
    public void GetStatutSportifByIdentifiantAtDesk_IdentifierMissing_IsRefusedBeforeAnyCall()
    {
        using var site = new Site();

        Assert.That(
            () => site.Client.Sdh.GetStatutSportifByIdentifiantAtDeskAsync(Site.Desk(), ""),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("identifiant")
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }
}
