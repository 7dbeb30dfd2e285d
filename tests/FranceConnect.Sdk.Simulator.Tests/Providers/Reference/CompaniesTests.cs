using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator.Tests.Providers.Reference;

internal sealed class CompaniesTests
{
    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [TestCase("21010999700010", "COMMUNE DE BOURG-EXEMPLE")]
    [TestCase("21690999400016", "COMMUNE DE VILLE-MODELE")]
    public async Task Search_SiretOfADemoCommune_IsAnOpenCollectivite(string siret, string name)
    {
        var answer = await SearchAsync(siret);
        var result = answer.Json["results"]!.AsArray().Single()!;
        var found = result["matching_etablissements"]!.AsArray().Single()!;

        Assert.That((answer.Status, answer.Json["total_results"]!.GetValue<int>()), Is.EqualTo((200, 1)));
        Assert.That(result["nom_complet"]!.GetValue<string>(), Is.EqualTo(name));
        Assert.That(result["siren"]!.GetValue<string>(), Is.EqualTo(siret[..9]));
        Assert.That(result["nature_juridique"]!.GetValue<string>(), Is.EqualTo("7210"));
        Assert.That(result["complements"]!["collectivite_territoriale"], Is.Not.Null);
        Assert.That(result["siege"]!["siret"]!.GetValue<string>(), Is.EqualTo(siret));
        Assert.That((Text(found, "siret"), Text(found, "etat_administratif")), Is.EqualTo((siret, "A")));
    }

    [Test]
    public async Task Search_ClosedEstablishmentOfAnOpenEntity_SaysBoth()
    {
        var result = await FindAsync("21010999700036");

        Assert.That(
            (
                Text(result, "etat_administratif"),
                Text(result["siege"]!, "etat_administratif"),
                Text(result["matching_etablissements"]![0]!, "etat_administratif")
            ),
            Is.EqualTo(("A", "A", "F"))
        );
    }

    [Test]
    public async Task Search_ClosedEntity_SaysSo() =>
        Assert.That(Text(await FindAsync("21010998900017"), "etat_administratif"), Is.EqualTo("C"));

    [TestCase("26690999300013", true)]
    [TestCase("00000100800010", false)]
    [TestCase("00000200600013", false)]
    public async Task Search_OtherEntities_AreNoCollectivite(string siret, bool isAdministration)
    {
        var complements = (await FindAsync(siret))["complements"]!;

        Assert.That(complements["collectivite_territoriale"], Is.Null);
        Assert.That(complements["est_administration"]!.GetValue<bool>(), Is.EqualTo(isAdministration));
    }

    [TestCase("21010999700002")]
    [TestCase("210109998")]
    [TestCase("2101099970001")]
    [TestCase("zzz")]
    public async Task Search_Unknown_HasNoResult(string text)
    {
        var answer = await SearchAsync(text);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(
            answer.Json.ToJsonString(),
            Is.EqualTo("""{"results":[],"total_results":0,"page":1,"per_page":10,"total_pages":0}""")
        );
    }

    [TestCase("210109997", 1)]
    [TestCase("commune", 3)]
    [TestCase("Ville-Mod%C3%A8le", 2)]
    public async Task Search_SirenOrName_AnswersTheSeat(string text, int count)
    {
        var answer = await SearchAsync(text);

        Assert.That(answer.Json["total_results"]!.GetValue<int>(), Is.EqualTo(count));
        Assert.That(
            answer.Json["results"]!.AsArray().Select(result => Text(result!["matching_etablissements"]![0]!, "siret")),
            Is.EqualTo(answer.Json["results"]!.AsArray().Select(result => Text(result!["siege"]!, "siret")))
        );
    }

    [Test]
    public async Task Search_Pages_CutTheResults()
    {
        var second = (await SearchAsync("commune&page=2&per_page=2")).Json;
        var third = (await SearchAsync("commune&page=3&per_page=2")).Json;

        Assert.That(second["results"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(third["results"]!.AsArray(), Is.Empty);
        Assert.That(
            (
                second["page"]!.GetValue<int>(),
                second["per_page"]!.GetValue<int>(),
                second["total_pages"]!.GetValue<int>()
            ),
            Is.EqualTo((2, 2, 2))
        );
    }

    [TestCase("")]
    [TestCase("ab")]
    [TestCase("commune&page=0")]
    [TestCase("commune&page=-1")]
    [TestCase("commune&page=1001")]
    [TestCase("commune&per_page=26")]
    [TestCase("commune&per_page=x")]
    public async Task Search_WrongParameter_Is400(string query)
    {
        var answer = await SearchAsync(query);

        Assert.That(answer.Status, Is.EqualTo(400));
        Assert.That(answer.Json.Select(member => member.Key), Is.EqualTo(["erreur"]));
    }

    [Test]
    public async Task Companies_OtherRoute_Is404() =>
        Assert.That(
            (await _fixture.GetAsync(_fixture.Simulator.CompaniesAddress, "near_point")).Status,
            Is.EqualTo(404)
        );

    [Test]
    public void Companies_Table_HasNumbersOfTheRightShape()
    {
        foreach (var company in ReferenceData.Read("companies"))
        {
            var siren = company.Text("siren")!;
            Assert.That(IsLuhn(siren) && siren.Length == 9, Is.True, siren);
            foreach (var establishment in company.GetProperty("establishments").EnumerateArray())
            {
                var siret = establishment.Text("siret")!;
                Assert.That(siret, Does.StartWith(siren).And.Length.EqualTo(14));
                Assert.That(IsLuhn(siret), Is.True, siret);
            }
        }
    }

    private async Task<JsonNode> FindAsync(string siret) =>
        (await SearchAsync(siret)).Json["results"]!.AsArray().Single()!;

    private Task<Answer> SearchAsync(string text) =>
        _fixture.GetAsync(_fixture.Simulator.CompaniesAddress, $"search?q={text}");

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();

    private static bool IsLuhn(string digits) =>
        digits
            .Reverse()
            .Select((digit, rank) => (digit - '0') * (1 + (rank % 2)))
            .Sum(value => value > 9 ? value - 9 : value) % 10
        == 0;
}
