namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class ServiceCiviqueTests
{
    private const string Volunteer = """
        {"data":{"statut_actuel":{"contrat_trouve":true,"organisme_accueil":{"siret":"13002526500013","raison_sociale":"ORGANISME FICTIF"},
        "date_debut_contrat":"2026-09-01","date_fin_contrat":null},
        "statut_passe":{"contrat_trouve":false,"organisme_accueil":{"siret":null,"raison_sociale":null},"date_debut_contrat":null,"date_fin_contrat":null}}}
        """;

    [Test]
    public async Task GetServiceCivique_SignedInCitizen_IsAskedWithTheirTokenAlone()
    {
        using var site = new Site();
        site.Provider.Answers(200, Volunteer);

        await site.Client.GipMds.GetServiceCiviqueAsync(site.Session());

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.PathAndQuery,
                Is.EqualTo("/v3/gip_mds/service_civique/france_connect?recipient=13002526500013")
            );
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer jeton-d-acces-fictif"));
        });
    }

    [Test]
    public async Task GetServiceCiviqueAtDesk_Identity_IsNamesAndDateAlone()
    {
        using var site = new Site();
        site.Provider.Answers(200, Volunteer);

        await site.Client.GipMds.GetServiceCiviqueAtDeskAsync(Site.Desk(), People.Jeanne());

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Path, Is.EqualTo("/v3/gip_mds/service_civique/identite"));
            Assert.That(
                site.Provider.Single.Query,
                Is.EquivalentTo(
                    new[]
                    {
                        ("nomNaissance", "ROUX"),
                        ("prenoms[]", "JEANNE"),
                        ("prenoms[]", "STEPHANIE"),
                        ("anneeDateNaissance", "1987"),
                        ("moisDateNaissance", "6"),
                        ("jourDateNaissance", "27"),
                        ("recipient", Site.Recipient),
                    }
                )
            );
        });
    }

    [Test]
    public async Task GetServiceCivique_Answer_IsTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Volunteer);

        var service = (await site.Client.GipMds.GetServiceCiviqueAsync(site.Session())).Value;

        var (current, past) = (service.StatutActuel.Value, service.StatutPasse.Value);
        Assert.Multiple(() =>
        {
            Assert.That(current.ContratTrouve, Is.True);
            Assert.That(current.OrganismeAccueil.Value.Siret, Is.EqualTo("13002526500013"));
            Assert.That(current.OrganismeAccueil.Value.RaisonSociale, Is.EqualTo("ORGANISME FICTIF"));
            Assert.That(current.DateDebutContrat.Value, Is.EqualTo(PartialDate.Create(2026, 9, 1)));
            Assert.That((current.DateFinContrat.IsGranted, current.DateFinContrat.HasValue), Is.EqualTo((true, false)));
            Assert.That(past.ContratTrouve, Is.False);
            Assert.That(past.OrganismeAccueil.Value.Siret, Is.Null);
        });
    }

    [Test]
    public async Task GetServiceCivique_ScopesPartlyGranted_MasksWithinTheStatus()
    {
        using var site = new Site();
        site.Provider.Answers(200, """{"data":{"statut_actuel":{"contrat_trouve":true}}}""");

        var service = (await site.Client.GipMds.GetServiceCiviqueAsync(site.Session())).Value;

        Assert.Multiple(() =>
        {
            Assert.That(service.StatutActuel.Value.ContratTrouve, Is.True);
            Assert.That(service.StatutActuel.Value.OrganismeAccueil.IsGranted, Is.False);
            Assert.That(service.StatutActuel.Value.DateDebutContrat.IsGranted, Is.False);
            Assert.That(service.StatutActuel.Value.DateFinContrat.IsGranted, Is.False);
            Assert.That(service.StatutPasse.IsGranted, Is.False);
        });
    }

    [Test]
    public async Task GetServiceCiviqueAtDesk_Namesakes_AreNotRecognised()
    {
        using var site = new Site();
        site.Provider.Answers(
            422,
            """{"errors":[{"code":"00391","title":"t","detail":"d","source":null,"meta":{}}]}"""
        );

        var result = await site.Client.GipMds.GetServiceCiviqueAtDeskAsync(Site.Desk(), People.Jeanne());

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.IdentityNotRecognised));
    }

    [Test]
    public void GetServiceCiviqueAtDesk_DateMissing_IsRefusedBeforeAnyCall()
    {
        using var site = new Site();
        var undated = People.Jeanne();
        undated.DateNaissance = null;

        Assert.That(
            () => site.Client.GipMds.GetServiceCiviqueAtDeskAsync(Site.Desk(), undated),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("DateNaissance")
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }
}
