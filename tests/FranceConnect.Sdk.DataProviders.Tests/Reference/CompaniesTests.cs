namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class CompaniesTests
{
    // Fictional numbers, with the right key.
    private const string Town = "21690999400016";
    private const string School = "21690999400024";

    private const string Answer = """
        {"results":[{"siren":"216909994","nom_complet":"COMMUNE DE VILLE-MODELE","nature_juridique":"7210","etat_administratif":"A",
        "siege":{"siret":"21690999400016","etat_administratif":"A","adresse":"1 PLACE DE L'HOTEL DE VILLE 69999 VILLE-MODELE","commune":"69999"},
        "matching_etablissements":[{"siret":"21690999400024","etat_administratif":"F","adresse":"12 RUE DES ECOLES","commune":"69999"}],
        "complements":{"est_administration":true,"collectivite_territoriale":{"niveau":"commune"}}}],"total_results":1}
        """;

    [Test]
    public async Task CheckSiret_Seat_IsDescribed()
    {
        using var site = new MapSite();
        site.Answers["/search?q=" + Town] = Answer;

        var found = (await site.Companies.CheckSiretAsync(Town)).Value;

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.AbsoluteUri,
                Is.EqualTo("https://recherche-entreprises.api.gouv.fr/search?q=" + Town)
            );
            Assert.That(site.Provider.Single.Header("User-Agent"), Does.Contain("(+https://"));
            Assert.That(
                (found.Siret, found.Siren, found.Nom),
                Is.EqualTo((Town, "216909994", "COMMUNE DE VILLE-MODELE"))
            );
            Assert.That(
                (found.IsOpen, found.IsSeat, found.IsCollectivite, found.IsAdministration),
                Is.EqualTo((true, true, true, (bool?)true))
            );
            Assert.That((found.NatureJuridique, found.CodeCommune?.Value), Is.EqualTo(("7210", "69999")));
        });
    }

    [Test]
    public async Task CheckSiret_ClosedEstablishmentOfAnOpenTown_IsClosed()
    {
        using var site = new MapSite();
        site.Answers["/search?q=" + School] = Answer;

        var found = (await site.Companies.CheckSiretAsync(School)).Value;

        Assert.That((found.IsOpen, found.IsSeat, found.Siret), Is.EqualTo((false, false, School)));
    }

    [Test]
    public async Task CheckSiret_Company_IsNoCollectivite()
    {
        using var site = new MapSite();
        site.Answers["/search?q=00000100800010"] =
            """{"results":[{"siren":"000001008","siege":{"siret":"00000100800010","etat_administratif":"A"},"complements":{"est_administration":false,"collectivite_territoriale":null}}]}""";

        var found = (await site.Companies.CheckSiretAsync("00000100800010")).Value;

        Assert.That((found.IsCollectivite, found.IsAdministration), Is.EqualTo((false, (bool?)false)));
    }

    [TestCase("""{"results":[],"total_results":0}""")]
    [TestCase("""{"results":[{"siren":"216909994","siege":{"siret":"21690999400024"}}]}""")]
    public async Task CheckSiret_NobodysNumber_IsNotFound(string body)
    {
        using var site = new MapSite();
        site.Answers["/search?q=" + Town] = body;

        Assert.That((await site.Companies.CheckSiretAsync(Town)).Outcome, Is.EqualTo(DataOutcome.NotFound));
    }

    [TestCase("21690999400017")]
    [TestCase("216909994")]
    [TestCase("2169099940001A")]
    [TestCase("")]
    public async Task CheckSiret_WrongKey_IsRefusedWithoutACall(string siret)
    {
        using var site = new MapSite();

        var result = await site.Companies.CheckSiretAsync(siret);

        Assert.That(
            (result.Outcome, result.Error?.Code, site.Provider.Requests.Count),
            Is.EqualTo((DataOutcome.RequestRejected, FranceConnectErrorCode.RecipientInvalid, 0))
        );
    }

    [Test]
    public async Task CheckSiret_MoreThanSevenInASecond_WaitForTheNext()
    {
        using var site = new MapSite();
        site.Answers["/search?q=" + Town] = Answer;

        var calls = Enumerable.Range(0, 8).Select(_ => site.Companies.CheckSiretAsync(Town)).ToList();
        var first = await Task.WhenAll(calls.Take(7));
        var before = site.Provider.Requests.Count;
        site.Time.Advance(TimeSpan.FromSeconds(2));
        await calls[7];

        Assert.That((first.Length, before, site.Provider.Requests.Count), Is.EqualTo((7, 7, 8)));
    }

    [Test]
    public async Task CheckSiret_Refused_IsNotAskedAgainBeforeTheDelay()
    {
        using var site = new MapSite();
        site.Provider.Answers(429, """{"erreur":"trop"}""", ("Retry-After", "5"));
        var refused = await site.Companies.CheckSiretAsync(Town);
        site.Provider.Answers(200, Answer);
        var budget = DataBudget.Start(TimeSpan.FromSeconds(4), site.Time);

        var early = await site.Companies.CheckSiretAsync(Town, new DataCallOptions { Budget = budget });
        site.Time.Advance(TimeSpan.FromSeconds(5));
        var late = await site.Companies.CheckSiretAsync(Town);

        Assert.That(
            (refused.Outcome, refused.Error?.RetryAfter, early.Outcome, late.Outcome),
            Is.EqualTo(
                (
                    DataOutcome.QuotaExceeded,
                    (TimeSpan?)TimeSpan.FromSeconds(5),
                    DataOutcome.QuotaExceeded,
                    DataOutcome.Found
                )
            )
        );
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(2));
    }
}
