using System.Globalization;
using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator.Tests.Providers.Reference;

internal sealed class AddressesTests
{
    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task Search_WholeAddress_IsAFeatureOfScoreOne()
    {
        var answer = await SearchAsync("14 bis rue des Lilas 69100 Villeurbanne");
        var feature = answer.Json["features"]![0]!;
        var properties = feature["properties"]!;

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, "application/json; charset=utf-8")));
        Assert.That(answer.Json["type"]!.GetValue<string>(), Is.EqualTo("FeatureCollection"));
        Assert.That(feature["geometry"]!["type"]!.GetValue<string>(), Is.EqualTo("Point"));
        Assert.That(feature["geometry"]!["coordinates"]![0]!.GetValue<double>(), Is.EqualTo(4.887).Within(0.02));
        Assert.That(feature["geometry"]!["coordinates"]![1]!.GetValue<double>(), Is.EqualTo(45.769).Within(0.02));
        Assert.That(properties["score"]!.GetValue<double>(), Is.EqualTo(1));
        Assert.That(
            Texts(
                properties,
                "label",
                "housenumber",
                "name",
                "street",
                "postcode",
                "citycode",
                "city",
                "type",
                "context"
            ),
            Is.EqualTo([
                "14bis Rue des Lilas 69100 Villeurbanne",
                "14bis",
                "14bis Rue des Lilas",
                "Rue des Lilas",
                "69100",
                "69266",
                "Villeurbanne",
                "housenumber",
                "69, Rhône, Auvergne-Rhône-Alpes",
            ])
        );
    }

    // As the family allowance funds write them: capitals, no accents, abbreviations.
    [TestCase("14 BIS RUE DES LILAS 69100 VILLEURBANNE", "14bis Rue des Lilas 69100 Villeurbanne", 1)]
    [TestCase("14BIS R DES LILAS 69100 VILLEURBANNE", "14bis Rue des Lilas 69100 Villeurbanne", 1)]
    [TestCase("5 AV DES NATIONS 59000 LILLE", "5 Avenue des Nations 59000 Lille", 1)]
    [TestCase("6 R DES TANNEURS 44000 NANTES", "6 Rue des Tanneurs 44000 Nantes", 1)]
    [TestCase("17 TER PLACE DE L'HOTEL DE VILLE 38000 GRENOBLE", "17ter Place de l’Hôtel de Ville 38000 Grenoble", 1)]
    [TestCase("41 AV THIERS 33100", "41 Avenue Thiers 33100 Bordeaux", 0.8889)]
    [TestCase("999 RUE DES LILAS 69100 VILLEURBANNE", "Rue des Lilas 69100 Villeurbanne", 0.9091)]
    [TestCase("69100 VILLEURBANNE", "Villeurbanne", 1)]
    [TestCase("rue du modele paris", "Rue du Modèle 75007 Paris", 0.8889)]
    public async Task Search_PostalLine_PutsTheRightAddressFirst(string text, string label, double score)
    {
        var best = (await SearchAsync(text)).Json["features"]![0]!["properties"]!;

        Assert.That((best["label"]!.GetValue<string>(), best["score"]!.GetValue<double>()), Is.EqualTo((label, score)));
    }

    [Test]
    public async Task Search_SameQuestion_HasTheSameAnswer()
    {
        var (first, second) = (await SearchAsync("rue du fosse"), await SearchAsync("rue du fosse"));

        Assert.That(first.Body, Is.EqualTo(second.Body));
        Assert.That(
            first.Json["features"]!.AsArray().Select(f => f!["properties"]!["score"]!.GetValue<double>()),
            Is.Ordered.Descending
        );
    }

    [TestCase("1 rue inconnue 00000 nulle part", "")]
    [TestCase("rue", "")]
    [TestCase("rue du fosse&citycode=69999", "69999")]
    [TestCase("rue du fosse&postcode=69100", "69266")]
    [TestCase("rue du fosse&limit=1", "69266")]
    [TestCase("rue des tanneurs&type=municipality", "")]
    [TestCase("villeurbanne&type=municipality", "69266")]
    public async Task Search_Filters_Narrow(string query, string cities) =>
        Assert.That(string.Join(',', Properties(await SearchAsync(query)).Each("citycode")), Is.EqualTo(cities));

    [Test]
    public async Task Search_Autocomplete_FinishesTheLastWord()
    {
        var completed = Properties(await SearchAsync("rue des passe&autocomplete=0&type=street"));
        var exact = Properties(await SearchAsync("place de la mair&autocomplete=0&type=street"));
        var begun = Properties(await SearchAsync("place de la mair&type=street"));

        Assert.That(completed, Is.Empty);
        Assert.That(begun.Each("citycode"), Has.Member("01999"));
        Assert.That(exact.Each("citycode"), Has.No.Member("01999"));
    }

    [Test]
    public async Task Search_Arrondissement_IsADistrictOfItsCity()
    {
        var best = (await SearchAsync("12 avenue des pins 13008 Marseille")).Json["features"]![0]!["properties"]!;

        Assert.That(
            Texts(best, "city", "district", "citycode", "postcode"),
            Is.EqualTo(["Marseille", "Marseille 8e Arrondissement", "13208", "13008"])
        );
    }

    [TestCase("search")]
    [TestCase("search?q=ab")]
    [TestCase("search?q=%2Brue+des+lilas")]
    [TestCase("search?q=rue+des+lilas&limit=0")]
    [TestCase("search?q=rue+des+lilas&limit=21")]
    [TestCase("search?q=rue+des+lilas&limit=x")]
    [TestCase("search?q=rue+des+lilas&type=ville")]
    [TestCase("search?q=rue+des+lilas&autocomplete=oui")]
    [TestCase("search?q=rue+des+lilas&index=parcel")]
    [TestCase("reverse")]
    [TestCase("reverse?lat=45.7")]
    [TestCase("reverse?lat=91&lon=4")]
    [TestCase("reverse?lat=NaN&lon=4")]
    [TestCase("reverse?lat=x&lon=4")]
    [TestCase("reverse?lat=45.7&lon=4.8&limit=30")]
    public async Task Geocode_WrongParameter_Is400(string path)
    {
        var answer = await GetAsync(path);

        Assert.That((answer.Status, answer.Json["code"]!.GetValue<int>()), Is.EqualTo((400, 400)));
        Assert.That(answer.Json["detail"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Search_LongText_Is400() =>
        Assert.That((await SearchAsync(new string('a', 201))).Status, Is.EqualTo(400));

    [TestCase("completion?text=rue")]
    [TestCase("")]
    public async Task Geocode_OtherRoute_Is404(string path) =>
        Assert.That((await GetAsync(path)).Status, Is.EqualTo(404));

    [Test]
    public async Task Reverse_PointOfAnAddress_FindsIt()
    {
        var found = (await SearchAsync("12 rue Jean Jaurès 69999 Ville-Modèle")).Json["features"]![0]!;
        var point = found["geometry"]!["coordinates"]!;
        var (longitude, latitude) = (Degrees(point[0]), Degrees(point[1]));

        var answer = await GetAsync($"reverse?lat={latitude}&lon={longitude}");
        var nearest = Properties(answer);

        Assert.That(nearest.Each("label"), Is.EqualTo(["12 Rue Jean Jaurès 69999 Ville-Modèle"]));
        Assert.That(nearest[0]!["distance"]!.GetValue<double>(), Is.LessThan(2));
        Assert.That(nearest[0]!["score"]!.GetValue<double>(), Is.EqualTo(1).Within(0.001));
    }

    [Test]
    public async Task Reverse_MiddleOfTheSea_FindsNothing()
    {
        var answer = await GetAsync("reverse?lat=0&lon=0");

        Assert.That((answer.Status, Properties(answer).Count), Is.EqualTo((200, 0)));
    }

    [Test]
    public async Task Reverse_Limit_GivesTheNextNearest()
    {
        var distances = Properties(await GetAsync("reverse?lat=45.731&lon=4.912&limit=4"))
            .Select(properties => properties!["distance"]!.GetValue<double>())
            .ToList();

        Assert.That(distances, Has.Count.EqualTo(4).And.Ordered);
    }

    [Test]
    public async Task Streets_Table_IsFoundStreetByStreet()
    {
        var streets = ReferenceData.Read("streets");
        Assert.That(streets, Has.Count.GreaterThanOrEqualTo(60));
        foreach (var street in streets)
        {
            var text = Uri.EscapeDataString($"1 {street.Text("name")}");
            var best = Properties(await SearchAsync($"{text}&citycode={street.Text("citycode")}"));

            Assert.That(best.Each("street").First(), Is.EqualTo(street.Text("name")), street.GetRawText());
        }
    }

    // The addresses of the tax files are found, so that an offline prefill can place them.
    [Test]
    public async Task TaxFiles_Addresses_AreFound()
    {
        foreach (var file in new TaxFiles().All)
        {
            foreach (var detail in file.Income.Values.Select(year => year.GetProperty("aftDetail")))
            {
                var line = string.Join(' ', Part("voie"), Part("getcodePostal"), Part("getcommune"));
                var best = Properties(await SearchAsync(Uri.EscapeDataString(line)))[0]!;

                Assert.That(best["score"]!.GetValue<double>(), Is.GreaterThan(0.9), line);

                string? Part(string name) => detail.GetProperty(name).GetString();
            }
        }
    }

    private Task<Answer> SearchAsync(string query) => GetAsync($"search?q={query}");

    private Task<Answer> GetAsync(string path) =>
        _fixture.GetAsync(_fixture.Simulator.AddressesAddress, $"geocodage/{path}");

    private static JsonArray Properties(Answer answer) =>
        [.. answer.Json["features"]!.AsArray().Select(feature => feature!["properties"]!.DeepClone())];

    private static IEnumerable<string> Texts(JsonNode node, params string[] members) =>
        members.Select(member => node[member]!.GetValue<string>());

    private static string Degrees(JsonNode? value) => value!.GetValue<double>().ToString(CultureInfo.InvariantCulture);
}
