namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class CommunesTests
{
    private const string Fields =
        "fields=nom%2Ccode%2CcodeParent%2CcodesPostaux%2Csiren%2CcodeEpci%2CcodeDepartement%2CcodeRegion%2Cpopulation";

    private const string Villeurbanne = """
        {"nom":"Villeurbanne","code":"69266","codesPostaux":["69100"],"siren":"216902668","codeEpci":"200046977","codeDepartement":"69","codeRegion":"84","population":163684}
        """;

    [Test]
    public async Task Find_CodeInForce_IsAskedByCode()
    {
        using var site = new MapSite();
        site.Answers["/communes/69266"] = Villeurbanne;

        var commune = (await site.Communes.FindAsync(CommuneCode.From("69266"))).Value;

        var request = site.Provider.Single;
        Assert.Multiple(() =>
        {
            Assert.That(request.Address.AbsoluteUri, Is.EqualTo("https://geo.api.gouv.fr/communes/69266?" + Fields));
            Assert.That(request.Header("User-Agent"), Does.StartWith("franceconnect-sdk-dotnet/"));
            Assert.That(request.Header("Authorization"), Is.Null);
            Assert.That(commune.Nom, Is.EqualTo("Villeurbanne"));
            Assert.That(commune.Code, Is.EqualTo(CommuneCode.From("69266")));
            Assert.That(commune.CodesPostaux, Is.EqualTo(new[] { "69100" }));
            Assert.That(
                (commune.CodeDepartement, commune.CodeRegion, commune.CodeEpci, commune.Siren, commune.Population),
                Is.EqualTo(("69", "84", "200046977", "216902668", (int?)163_684))
            );
            Assert.That(
                (commune.AncienCode, commune.AncienNom, commune.CodeParent),
                Is.EqualTo(((CommuneCode?)null, (string?)null, (CommuneCode?)null))
            );
        });
    }

    [TestCase("75101")]
    [TestCase("75120")]
    [TestCase("69389")]
    [TestCase("13216")]
    public async Task Find_Arrondissement_IsSearchedByItsType(string code)
    {
        using var site = new MapSite();
        site.Answers["/communes?code=" + code] =
            $$"""[{"nom":"Un arrondissement","code":"{{code}}","codeParent":"75056"}]""";

        var result = await site.Communes.FindAsync(CommuneCode.From(code));

        Assert.That(result.Value.CodeParent, Is.EqualTo(CommuneCode.From("75056")));
        Assert.That(result.Value.CodesPostaux, Is.Empty);
        Assert.That(site.Provider.Single.Query, Does.Contain(("type", "arrondissement-municipal")));
    }

    [TestCase("75121")]
    [TestCase("69390")]
    [TestCase("2A004")]
    public async Task Find_NotAnArrondissement_IsAskedByCode(string code)
    {
        using var site = new MapSite();

        await site.Communes.FindAsync(CommuneCode.From(code));

        Assert.That(site.Asked.First(), Is.EqualTo("/communes/" + code));
    }

    [Test]
    public async Task Find_FormerCode_LeadsToTheCommuneOfToday()
    {
        using var site = new MapSite();
        site.Answers["/communes?ancienCode=20004"] = """[{"nom":"Ajaccio","code":"2A004"}]""";

        var commune = (await site.Communes.FindAsync(CommuneCode.From("20004"))).Value;

        Assert.That(
            (commune.Code.Value, commune.Nom, commune.AncienCode?.Value, commune.AncienNom),
            Is.EqualTo(("2A004", "Ajaccio", "20004", (string?)null))
        );
        Assert.That(site.Asked, Is.EqualTo(new[] { "/communes/20004", "/communes?ancienCode=20004" }));
    }

    [Test]
    public async Task Find_MergedCommune_KeepsTheNameOfTheBirth()
    {
        using var site = new MapSite();
        site.Answers["/communes?ancienCode=14187"] = """[{"nom":"Vire Normandie","code":"14762"}]""";

        var commune = (await site.Communes.FindAsync(CommuneCode.From("14187"))).Value;

        Assert.That(
            (commune.Code.Value, commune.Nom, commune.AncienCode?.Value, commune.AncienNom),
            Is.EqualTo(("14762", "Vire Normandie", "14187", "Coulonces"))
        );
    }

    [Test]
    public async Task Find_PartOfACommune_LeadsToItsChefLieu()
    {
        using var site = new MapSite();
        site.Answers["/communes?ancienCode=14187"] = "[]";
        site.Answers["/communes_associees_deleguees/14187"] =
            """{"nom":"Coulonces","code":"14187","chefLieu":"14762"}""";
        site.Answers["/communes/14762"] = """{"nom":"Vire Normandie","code":"14762"}""";

        var commune = (await site.Communes.FindAsync(CommuneCode.From("14187"))).Value;

        Assert.That(
            (commune.Code.Value, commune.AncienCode?.Value, commune.AncienNom),
            Is.EqualTo(("14762", "14187", "Coulonces"))
        );
    }

    [TestCase("[]")]
    [TestCase("""[{"nom":"Une","code":"01001"},{"nom":"Autre","code":"01002"}]""")]
    public async Task Find_CodeWithoutOneHeir_IsNotFound(string heirs)
    {
        using var site = new MapSite();
        site.Answers["/communes?ancienCode=91998"] = heirs;

        var result = await site.Communes.FindAsync(CommuneCode.From("91998"));

        Assert.That(
            (result.Outcome, result.Error?.Code, result.Error?.Kind),
            Is.EqualTo((DataOutcome.NotFound, FranceConnectErrorCode.DataNotFound, DataErrorKind.NotFound))
        );
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Find_FailureOnTheWay_IsNotNotFound()
    {
        using var site = new MapSite();
        site.Provider.Answer = (request, _) =>
            Task.FromResult(TaxSite.Json(request.Path == "/communes" ? 503 : 404, """{"code":404}"""));

        var result = await site.Communes.FindAsync(CommuneCode.From("20004"));

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.ProviderDown));
    }

    [TestCase("")]
    [TestCase("Tokyo")]
    [TestCase("99100")]
    [TestCase("../75")]
    public async Task Find_TextThatIsNoCode_IsRefusedWithoutACall(string text)
    {
        using var site = new MapSite();

        var result = await site.Communes.FindAsync(CommuneCode.From(text));

        Assert.That(
            (result.Outcome, result.Error?.Code, site.Provider.Requests.Count),
            Is.EqualTo((DataOutcome.RequestRejected, FranceConnectErrorCode.DataRequestRejected, 0))
        );
    }

    [Test]
    public async Task Find_Again_IsAnsweredFromMemoryForHours()
    {
        using var site = new MapSite();
        site.Answers["/communes/69266"] = Villeurbanne;

        var first = await site.Communes.FindAsync(CommuneCode.From("69266"));
        site.Time.Advance(TimeSpan.FromHours(6) - TimeSpan.FromSeconds(1));
        var second = await site.Communes.FindAsync(CommuneCode.From("69266"));
        var before = site.Provider.Requests.Count;
        site.Time.Advance(TimeSpan.FromSeconds(1));
        await site.Communes.FindAsync(CommuneCode.From("69266"));

        Assert.That((before, site.Provider.Requests.Count), Is.EqualTo((1, 2)));
        Assert.That(second.ObtainedAt, Is.EqualTo(first.ObtainedAt), "the answer is as old as it is");
    }

    [Test]
    public async Task Find_Failure_IsNotKept()
    {
        using var site = new MapSite();
        await site.Communes.FindAsync(CommuneCode.From("69266"));
        site.Answers["/communes/69266"] = Villeurbanne;

        Assert.That((await site.Communes.FindAsync(CommuneCode.From("69266"))).IsFound, Is.True);
    }

    [Test]
    public async Task Find_WithoutACache_IsAskedEachTime()
    {
        using var site = new MapSite(options => options.CommunesCacheLifetime = TimeSpan.Zero);
        site.Answers["/communes/69266"] = Villeurbanne;

        await site.Communes.FindAsync(CommuneCode.From("69266"));
        await site.Communes.FindAsync(CommuneCode.From("69266"));

        Assert.That(site.Provider.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task SearchByPostalCode_SeveralCommunes_AreListedAndKept()
    {
        using var site = new MapSite();
        site.Answers["/communes?codePostal=13100"] =
            """[{"nom":"Aix-en-Provence","code":"13001"},"intrus",{"nom":"Beaurecueil","code":"13012"}]""";

        var communes = (await site.Communes.SearchByPostalCodeAsync("13100")).Value;
        var kept = await site.Communes.SearchByPostalCodeAsync("13100");

        Assert.That((kept.Value, kept.Response), Is.EqualTo((communes, (DataResponse?)null)));
        Assert.That(communes.Select(commune => commune.Nom), Is.EqualTo(new[] { "Aix-en-Provence", "Beaurecueil" }));
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("1310")]
    [TestCase("1310A")]
    [TestCase("13100 ")]
    [TestCase("١٣١٠٠")]
    public async Task SearchByPostalCode_TextThatIsNone_IsRefusedWithoutACall(string text)
    {
        using var site = new MapSite();

        var result = await site.Communes.SearchByPostalCodeAsync(text);

        Assert.That((result.Outcome, site.Provider.Requests.Count), Is.EqualTo((DataOutcome.RequestRejected, 0)));
    }

    [Test]
    public async Task SearchByName_Text_IsEscapedAndNotKept()
    {
        using var site = new MapSite();
        site.Answers["/communes?nom=L'Haÿ & Co"] = "[]";

        var result = await site.Communes.SearchByNameAsync(" L'Haÿ & Co ");
        await site.Communes.SearchByNameAsync("L'Haÿ & Co");

        Assert.That(result.Value, Is.Empty);
        Assert.That(
            site.Provider.Requests[0].Query,
            Does.Contain(("boost", "population")).And.Contain(("limit", "10"))
        );
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task SearchByName_EmptyOrEndless_IsRefusedWithoutACall()
    {
        using var site = new MapSite();

        var empty = await site.Communes.SearchByNameAsync("  ");
        var endless = await site.Communes.SearchByNameAsync(new string('a', 101));

        Assert.That(
            (empty.Outcome, endless.Outcome),
            Is.EqualTo((DataOutcome.RequestRejected, DataOutcome.RequestRejected))
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public async Task GetArrondissements_City_IsAskedByParent()
    {
        using var site = new MapSite();
        site.Answers["/communes?codeParent=75056"] =
            """[{"nom":"Paris 1er Arrondissement","code":"75101","codeParent":"75056"}]""";

        var list = (await site.Communes.GetArrondissementsAsync(CommuneCode.From("75056"))).Value;

        Assert.That(list.Single().Code, Is.EqualTo(CommuneCode.From("75101")));
        Assert.That(site.Provider.Single.Query, Does.Contain(("type", "arrondissement-municipal")));
    }

    [TestCase("{}")]
    [TestCase("<html>")]
    [TestCase("[]")]
    public async Task Find_AnswerThatIsNotTheContract_IsAFailure(string body)
    {
        using var site = new MapSite();
        site.Answers["/communes/69266"] = body;

        var result = await site.Communes.FindAsync(CommuneCode.From("69266"));

        Assert.That(
            (result.Outcome, result.Error?.Code),
            Is.EqualTo((DataOutcome.TransportFailed, FranceConnectErrorCode.DataAnswerInvalid))
        );
    }
}
