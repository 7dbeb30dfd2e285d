namespace FranceConnect.Sdk.Simulator.Tests.Providers.Reference;

internal sealed class CommunesTests
{
    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task Commune_ByCode_HasTheDefaultFields()
    {
        var answer = await GetAsync("communes/69266");

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, "application/json; charset=utf-8")));
        Assert.That(
            answer.Json.Select(member => member.Key),
            Is.EquivalentTo([
                "nom",
                "code",
                "codesPostaux",
                "siren",
                "codeEpci",
                "codeDepartement",
                "codeRegion",
                "population",
            ])
        );
        Assert.That(answer.Json["nom"]!.GetValue<string>(), Is.EqualTo("Villeurbanne"));
    }

    [TestCase("communes/69266?fields=nom", """{"nom":"Villeurbanne"}""")]
    [TestCase(
        "communes/2A004?fields=code,nom,anciensCodes,inconnu",
        """{"code":"2A004","nom":"Ajaccio","anciensCodes":["20004"]}"""
    )]
    [TestCase(
        "communes/69266?fields=code,departement,region",
        """{"code":"69266","departement":{"code":"69","nom":"Rhône"},"region":{"code":"84","nom":"Auvergne-Rhône-Alpes"}}"""
    )]
    [TestCase("departements/2A?fields=nom,code", """{"code":"2A","nom":"Corse-du-Sud"}""")]
    [TestCase("regions/84", """{"code":"84","nom":"Auvergne-Rhône-Alpes"}""")]
    public async Task Find_Fields_AreTheOnesAskedOnly(string path, string expected) =>
        Assert.That((await GetAsync(path)).Body, Is.EqualTo(expected));

    [TestCase("communes/75036")]
    [TestCase("communes/90900")]
    [TestCase("communes/75107")]
    [TestCase("communes/49111")]
    [TestCase("communes_associees_deleguees/69266")]
    [TestCase("departements/20")]
    [TestCase("regions/99")]
    [TestCase("epcis")]
    [TestCase("communes/69266/rues")]
    [TestCase("")]
    public async Task Find_Unknown_Is404WithItsBody(string path)
    {
        var answer = await GetAsync(path);

        Assert.That(answer.Status, Is.EqualTo(404));
        Assert.That(answer.Json.Select(member => member.Key), Is.EqualTo(["code", "message", "description"]));
        Assert.That(answer.Json["code"]!.GetValue<int>(), Is.EqualTo(404));
    }

    // The code of a birth, by each way back to the commune of today.
    [TestCase("communes?code=75107&type=arrondissement-municipal", "Paris 7e Arrondissement")]
    [TestCase("communes?code=69387&type=commune-actuelle,arrondissement-municipal", "Lyon 7e Arrondissement")]
    [TestCase("communes?code=75107", "")]
    [TestCase("communes?ancienCode=75036", "Gennevilliers")]
    [TestCase("communes?ancienCode=20004", "Ajaccio")]
    [TestCase("communes?ancienCode=14513", "Tessy-Bocage")]
    [TestCase("communes?ancienCode=69266", "")]
    [TestCase("communes_associees_deleguees?code=49111", "Cossé-d'Anjou")]
    [TestCase("communes_associees_deleguees?code=49111&type=commune-associee", "")]
    public async Task Search_BirthCode_FindsItsCommune(string path, string names) =>
        Assert.That(string.Join(',', (await GetAsync(path)).Array().Each("nom")), Is.EqualTo(names));

    [Test]
    public async Task FormerCommune_ByCode_NamesItsSeat()
    {
        var answer = await GetAsync("communes_associees_deleguees/49111");

        Assert.That(
            (answer.Json["type"]!.GetValue<string>(), answer.Json["chefLieu"]!.GetValue<string>()),
            Is.EqualTo(("commune-deleguee", "49092"))
        );
    }

    [TestCase("codePostal=69100", "69266")]
    [TestCase("codePostal=99999", "")]
    [TestCase("nom=villeurbanne", "69266")]
    [TestCase("nom=VILLE", "69999,69266")]
    [TestCase("nom=modele", "69999")]
    [TestCase("nom=st+etienne", "42218")]
    [TestCase("nom=Saint-%C3%89tienne", "42218")]
    [TestCase("nom=zzz", "")]
    [TestCase("nom=Bourg&codeDepartement=01&limit=1", "01999")]
    [TestCase("codeDepartement=2A", "2A004,2A115")]
    [TestCase("codeParent=13055&type=arrondissement-municipal&limit=2", "13201,13202")]
    [TestCase("siren=216902668", "69266")]
    [TestCase("zone=com", "98611,98729")]
    [TestCase("nom=Nantes&codeDepartement=69", "")]
    public async Task Search_Criteria_AllCount(string query, string codes) =>
        Assert.That(string.Join(',', (await GetAsync($"communes?{query}")).Array().Each("code")), Is.EqualTo(codes));

    [Test]
    public async Task Search_NameWithBoost_PutsTheLargestFirst()
    {
        var plain = (await GetAsync("communes?nom=bourg")).Array();
        var boosted = (await GetAsync("communes?nom=bourg&boost=population")).Array();

        Assert.That(plain.Each("nom"), Is.EqualTo(["Bourg-Exemple", "Bourg-en-Bresse"]));
        Assert.That(boosted.Each("nom"), Is.EqualTo(["Bourg-en-Bresse", "Bourg-Exemple"]));
        Assert.That(plain[0]!["_score"]!.GetValue<double>(), Is.GreaterThan(0).And.LessThan(1));
    }

    [TestCase("communes?type=commune")]
    [TestCase("communes?limit=-1")]
    [TestCase("communes?limit=dix")]
    [TestCase("communes?format=geojson")]
    [TestCase("communes/69266?format=xml")]
    [TestCase("communes?lat=45.7&lon=4.8")]
    [TestCase("communes_associees_deleguees?type=commune-actuelle")]
    public async Task Search_WrongParameter_Is400(string path)
    {
        var answer = await GetAsync(path);

        Assert.That((answer.Status, answer.Json["code"]!.GetValue<int>()), Is.EqualTo((400, 400)));
    }

    [TestCase("departements", 101)]
    [TestCase("regions", 18)]
    [TestCase("departements?zone=metro", 96)]
    [TestCase("departements?codeRegion=94", 2)]
    public async Task Search_Territories_AreThoseOfFrance(string path, int count)
    {
        var codes = (await GetAsync(path)).Array().Each("code").Where(code => code!.Length < 3 || code[..2] == "97");

        Assert.That(codes.Count(code => code is not ("975" or "977" or "978")), Is.EqualTo(count));
    }

    // The codes no table of the State names any more: the SDK must live without a label.
    [Test]
    public async Task Population_Birthplaces_AreKnown()
    {
        string[] legacy = ["69674", "90900"];
        var births = _fixture
            .Simulator.Population.All.Where(persona =>
                persona.ErrorCode is null && CivilRegister.Accepts(persona, PlatformProfile.FranceConnect)
            )
            .Select(persona => persona.Identity.BirthPlace)
            .Where(code => code is { Length: > 0 } && !legacy.Contains(code))
            .Distinct()
            .ToList();

        var known = (await GetAsync("communes?type=commune-actuelle,arrondissement-municipal")).Array().Each("code");

        Assert.That(births, Has.Count.GreaterThan(15));
        Assert.That(births, Is.SubsetOf(known));
    }

    [Test]
    public async Task Communes_Table_HoldsTheArrondissementsOfThreeCities()
    {
        var parents = (await GetAsync("communes?type=arrondissement-municipal&fields=codeParent")).Array();

        Assert.That(
            parents.Each("codeParent").GroupBy(code => code).Select(group => (group.Key, group.Count())),
            Is.EquivalentTo([("13055", 16), ("69123", 9), ("75056", 20)])
        );
    }

    [Test]
    public async Task Commune_Post_Is404()
    {
        using var browser = _fixture.OpenBrowser();

        var answer = await browser.PostAsync(
            new Uri(_fixture.Simulator.CommunesAddress, "communes/69266").AbsoluteUri,
            []
        );

        Assert.That((answer.Status, answer.Json["code"]!.GetValue<int>()), Is.EqualTo((404, 404)));
    }

    private Task<Answer> GetAsync(string path) => _fixture.GetAsync(_fixture.Simulator.CommunesAddress, path);
}
