using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class FranceTravailTests
{
    private const string Registration = """
        {"data":{"identifiant":"jeanne.fictive","identite":{"civilite":"MME","nom_naissance":"ROUX","nom_usage":null,"prenom":"JEANNE",
        "sexe":"Féminin","date_naissance":"1987-06-27"},"contact":{"telephone":"0600000000","telephone2":null,"email":"jeanne@example.org"},
        "adresse":{"code_postal":"08000","code_cog_insee_commune":"08105","localite":"08000 FICTIVILLE","ligne_voie":"1 RUE FICTIVE",
        "ligne_complement_destinataire":"APPT 2","ligne_complement_adresse":null,"ligne_complement_distribution":"BP 3","ligne_nom":"ROUX"},
        "inscription":{"date_debut":"2024-09-01","date_fin":null,"categorie":{"code":5,"libelle":"PERSONNE POURVUE D'UN EMPLOI A LA RECHERCHE D'UN AUTRE"},
        "code_certification_cnav":"EC"}},"links":{},"meta":{}}
        """;

    private const string Payments = """
        {"data":{"paiements":[{"date_versement":"2026-11-02","montant_total":1023.45,"montant_allocations":1000.1,"montant_aides":0.0,"montant_autres":null}]}}
        """;

    [Test]
    public async Task GetStatutDemandeurEmploiByIdentifiantAtDesk_Login_IsWrittenAndEscaped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Registration);

        var result = await site.Client.FranceTravail.GetStatutDemandeurEmploiByIdentifiantAtDeskAsync(
            Site.Desk(),
            "jeanne&fictive"
        );

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.PathAndQuery,
                Is.EqualTo(
                    "/v3/france_travail/statut/identifiant?identifiant=jeanne%26fictive&recipient=13002526500013"
                )
            );
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer " + Site.Token));
            Assert.That(result.Audit.Endpoint, Is.EqualTo("/v3/france_travail/statut/identifiant"));
            Assert.That(site.Logger.Text, Does.Not.Contain("fictive"));
        });
    }

    [Test]
    public async Task GetStatutDemandeurEmploiByIdentifiantAtDesk_Answer_IsTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Registration);

        var status = (
            await site.Client.FranceTravail.GetStatutDemandeurEmploiByIdentifiantAtDeskAsync(
                Site.Desk(),
                "jeanne.fictive"
            )
        ).Value;

        Assert.Multiple(() =>
        {
            Assert.That(status.Identifiant.Value, Is.EqualTo("jeanne.fictive"));
            Assert.That(status.Identite.Value.Civilite, Is.EqualTo(Civilite.Madame));
            Assert.That(status.Identite.Value.NomNaissance, Is.EqualTo("ROUX"));
            Assert.That(status.Identite.Value.NomUsage, Is.Null);
            Assert.That(status.Identite.Value.Prenom, Is.EqualTo("JEANNE"));
            Assert.That(status.Identite.Value.Sexe, Is.EqualTo("Féminin"));
            Assert.That(status.Identite.Value.DateNaissance, Is.EqualTo(PartialDate.Create(1987, 6, 27)));
            Assert.That(status.Contact.Value.Telephone, Is.EqualTo("0600000000"));
            Assert.That(status.Contact.Value.Telephone2, Is.Null);
            Assert.That(status.Contact.Value.Email, Is.EqualTo("jeanne@example.org"));
            Assert.That(status.Adresse.Value.CodePostal, Is.EqualTo("08000"));
            Assert.That(status.Adresse.Value.CodeCogInseeCommune, Is.EqualTo(CommuneCode.From("08105")));
            Assert.That(status.Adresse.Value.Localite, Is.EqualTo("08000 FICTIVILLE"));
            Assert.That(status.Adresse.Value.LigneVoie, Is.EqualTo("1 RUE FICTIVE"));
            Assert.That(status.Adresse.Value.LigneComplementDestinataire, Is.EqualTo("APPT 2"));
            Assert.That(status.Adresse.Value.LigneComplementAdresse, Is.Null);
            Assert.That(status.Adresse.Value.LigneComplementDistribution, Is.EqualTo("BP 3"));
            Assert.That(status.Adresse.Value.LigneNom, Is.EqualTo("ROUX"));
            Assert.That(status.Inscription.Value.DateDebut, Is.EqualTo(PartialDate.Create(2024, 9, 1)));
            Assert.That(status.Inscription.Value.DateFin, Is.Null);
            Assert.That(status.Inscription.Value.Categorie!.Code, Is.EqualTo(5));
            Assert.That(status.Inscription.Value.Categorie!.Libelle, Does.StartWith("PERSONNE POURVUE"));
            Assert.That(status.Inscription.Value.CodeCertificationCnav, Is.EqualTo(CertificationCnav.Echec));
        });
    }

    [Test]
    public async Task GetStatutDemandeurEmploiByIdentifiantAtDesk_ScopesPartlyGranted_TellsAbsentFromNull()
    {
        using var site = new Site();
        site.Provider.Answers(
            200,
            """{"data":{"contact":null,"inscription":{"date_debut":"2024-09-01","code_certification_cnav":null}}}"""
        );

        var status = (
            await site.Client.FranceTravail.GetStatutDemandeurEmploiByIdentifiantAtDeskAsync(
                Site.Desk(),
                "jeanne.fictive"
            )
        ).Value;

        Assert.Multiple(() =>
        {
            Assert.That((status.Contact.IsGranted, status.Contact.HasValue), Is.EqualTo((true, false)));
            Assert.That(status.Identite.IsGranted, Is.False);
            Assert.That(status.Adresse.IsGranted, Is.False);
            Assert.That(status.Identifiant.IsGranted, Is.False);
            Assert.That(status.Inscription.Value.Categorie, Is.Null);
            Assert.That(status.Inscription.Value.CodeCertificationCnav, Is.EqualTo(default(CertificationCnav)));
        });
    }

    [Test]
    public async Task GetPaiementsByIdentifiantAtDesk_Login_IsWrittenAndTheAnswerTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Payments);

        var result = await site.Client.FranceTravail.GetPaiementsByIdentifiantAtDeskAsync(
            Site.Desk(),
            "jeanne.fictive"
        );

        var payment = result.Value.Paiements.Value.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.PathAndQuery,
                Is.EqualTo(
                    "/v3/france_travail/indemnites/identifiant?identifiant=jeanne.fictive&recipient=13002526500013"
                )
            );
            Assert.That(result.Value.Identifiant.IsGranted, Is.False);
            Assert.That(payment.DateVersement, Is.EqualTo(PartialDate.Create(2026, 11, 2)));
            Assert.That(payment.MontantTotal, Is.EqualTo(1023.45m));
            Assert.That(payment.MontantAllocations, Is.EqualTo(1000.1m));
            Assert.That(payment.MontantAides, Is.Zero);
            Assert.That(payment.MontantAutres, Is.Null);
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    public void Identifiant_Missing_IsRefusedBeforeAnyCall(string? identifiant)
    {
        using var site = new Site();
        var desk = site.Client.FranceTravail;

        Assert.Multiple(() =>
        {
            Assert.That(
                () => desk.GetStatutDemandeurEmploiByIdentifiantAtDeskAsync(Site.Desk(), identifiant!),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("identifiant")
            );
            Assert.That(
                () => desk.GetPaiementsByIdentifiantAtDeskAsync(Site.Desk(), identifiant!),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("identifiant")
            );
            Assert.That(site.Provider.Requests, Is.Empty);
            Assert.That(site.Audit.Entries, Is.Empty);
        });
    }

    [Test]
    public void Identifiant_EndlessText_IsRefusedWithoutBeingRepeated()
    {
        using var site = new Site();
        var endless = new string('a', 201);

        Assert.That(
            () => site.Client.FranceTravail.GetPaiementsByIdentifiantAtDeskAsync(Site.Desk(), endless),
            Throws.ArgumentException.With.Message.Not.Contains("aaaa")
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }
}
