using FranceConnect.Sdk.DataProviders.Reference;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class AddressesTests
{
    private const string Route = "/geocodage/search";

    [Test]
    public async Task Search_Text_IsAskedOfTheGeoplateforme()
    {
        using var site = new MapSite();
        site.Answers[Route + "?q=12 rue des Lilas"] = Feature();

        var found = await site.Addresses.SearchAsync(
            new RechercheAdresse
            {
                Texte = " - 12 rue des Lilas ",
                CodePostal = "69100",
                CodeCommune = CommuneCode.From("69266"),
                Type = TypeAdresse.Numero,
                Limite = 3,
            }
        );

        var address = found.Value.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.AbsoluteUri,
                Is.EqualTo(
                    "https://data.geopf.fr/geocodage/search?q=12%20rue%20des%20Lilas&autocomplete=0&limit=3&postcode=69100&citycode=69266&type=housenumber"
                )
            );
            Assert.That(address.Libelle, Is.EqualTo("12 Rue des Lilas 69100 Villeurbanne"));
            Assert.That(address.Score, Is.EqualTo(0.93));
            Assert.That(address.Type, Is.EqualTo(TypeAdresse.Numero));
            Assert.That(
                (address.Numero, address.Voie, address.CodePostal, address.Commune, address.CodeCommune?.Value),
                Is.EqualTo(("12", "Rue des Lilas", "69100", "Villeurbanne", "69266"))
            );
            Assert.That((address.Longitude, address.Latitude), Is.EqualTo((4.88, 45.77)));
            Assert.That(site.Logger.Text, Does.Not.Contain("Lilas").And.Not.Contain("Villeurbanne"));
        });
    }

    [TestCase("ab", null, null)]
    [TestCase("'' -", null, null)]
    [TestCase("12 rue des Lilas", "6910", null)]
    [TestCase("12 rue des Lilas", null, "Tokyo")]
    public async Task Search_TextOrFilterOfAnotherShape_IsRefusedWithoutACall(string text, string? postal, string? code)
    {
        using var site = new MapSite();

        var result = await site.Addresses.SearchAsync(
            new RechercheAdresse
            {
                Texte = text,
                CodePostal = postal,
                CodeCommune = code is null ? null : CommuneCode.From(code),
            }
        );

        Assert.That((result.Outcome, site.Provider.Requests.Count), Is.EqualTo((DataOutcome.RequestRejected, 0)));
    }

    [Test]
    public async Task Search_TooLong_IsRefusedWithoutACall()
    {
        using var site = new MapSite();

        var result = await site.Addresses.SearchAsync(new RechercheAdresse { Texte = new string('a', 201) });

        Assert.That((result.Outcome, site.Provider.Requests.Count), Is.EqualTo((DataOutcome.RequestRejected, 0)));
    }

    [Test]
    public void Search_LimitOutOfBounds_IsTheCallersMistake([Values(0, 21)] int limit)
    {
        using var site = new MapSite();

        Assert.That(
            () => site.Addresses.SearchAsync(new RechercheAdresse { Texte = "12 rue des Lilas", Limite = limit }),
            Throws.ArgumentException
        );
    }

    [Test]
    public async Task Structure_GoodMatch_IsSplitAndSendsTheStreetAndTheTownOnly()
    {
        using var site = new MapSite();
        site.Answers[Route + "?q=12 RUE DES LILAS 69100 VILLEURBANNE"] = Feature();

        var lines = PostalAddress.Lines("12 RUE DES LILAS", "69100 VILLEURBANNE");
        var result = (await site.Addresses.StructureAsync(lines)).Value;

        Assert.Multiple(() =>
        {
            Assert.That(result.IsReliable, Is.True);
            Assert.That(result.Adresse!.Voie, Is.EqualTo("Rue des Lilas"));
            Assert.That(result.Score, Is.EqualTo(0.93));
            Assert.That(result.Lignes, Is.SameAs(lines));
            Assert.That(
                site.Provider.Single.Query,
                Is.EqualTo(
                    new[] { ("q", "12 RUE DES LILAS 69100 VILLEURBANNE"), ("autocomplete", "0"), ("limit", "1") }
                )
            );
            Assert.That(site.Provider.Single.Address.AbsoluteUri, Does.Not.Contain("ROUX").And.Not.Contain("BAT"));
        });
    }

    [TestCase(0.69, "housenumber", "69100", false, Description = "score")]
    [TestCase(0.7, "housenumber", "69100", true, Description = "the threshold itself")]
    [TestCase(0.95, "housenumber", "69003", false, Description = "another postal code")]
    [TestCase(0.95, "street", "69100", false, Description = "the number is lost")]
    [TestCase(0.95, "municipality", "69100", false, Description = "the town only")]
    public async Task Structure_Match_IsTrustedOnlyWhenNothingIsLost(
        double score,
        string type,
        string postcode,
        bool isReliable
    )
    {
        using var site = new MapSite();
        site.Answers[Route + "?q=12 RUE DES LILAS 69100 VILLEURBANNE"] = Feature(score, type, postcode);

        var result = (
            await site.Addresses.StructureAsync(PostalAddress.Lines("12 RUE DES LILAS", "69100 VILLEURBANNE"))
        ).Value;

        Assert.That((result.IsReliable, result.Adresse is not null), Is.EqualTo((isReliable, isReliable)));
        Assert.That(result.BestMatch.Score, Is.EqualTo(score), "what is found is shown all the same");
    }

    [Test]
    public async Task Structure_LinesWithoutANumber_AcceptAStreet()
    {
        using var site = new MapSite();
        site.Answers[Route + "?q=RUE DES LILAS 69100 VILLEURBANNE"] = Feature(0.9, "street");

        var result = (
            await site.Addresses.StructureAsync(PostalAddress.Lines("RUE DES LILAS", "69100 VILLEURBANNE"))
        ).Value;

        Assert.That(result.IsReliable, Is.True);
    }

    [TestCase("12 RUE DES LILAS", "VILLEURBANNE", "FRANCE")]
    [TestCase("12 RUE DES LILAS", null, null)]
    [TestCase("12 RUE DES LILAS", "10115 BERLIN", "ALLEMAGNE")]
    public async Task Structure_AbroadOrWithoutATown_IsNotSent(string street, string? town, string? country)
    {
        using var site = new MapSite();

        var result = await site.Addresses.StructureAsync(PostalAddress.Lines(street, town, country));

        Assert.That((result.Outcome, site.Provider.Requests.Count), Is.EqualTo((DataOutcome.NotFound, 0)));
    }

    [Test]
    public async Task Structure_NothingResembling_IsNotFound()
    {
        using var site = new MapSite();
        site.Answers[Route + "?q=12 RUE DES LILAS 69100 VILLEURBANNE"] =
            """{"type":"FeatureCollection","features":[]}""";

        var result = await site.Addresses.StructureAsync(PostalAddress.Lines("12 RUE DES LILAS", "69100 VILLEURBANNE"));

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.NotFound));
    }

    [TestCase(
        """{"features":[{"properties":3},{},7,{"properties":{"label":"A","score":"7","type":12},"geometry":{"coordinates":[500]}}]}""",
        1
    )]
    [TestCase("""{"features":[]}""", 0)]
    public async Task Search_FeaturesOfOtherShapes_CostThemselvesOnly(string body, int count)
    {
        using var site = new MapSite();
        site.Answers[Route + "?q=12 rue"] = body;

        var list = (await site.Addresses.SearchAsync(new RechercheAdresse { Texte = "12 rue" })).Value;

        Assert.That(list, Has.Count.EqualTo(count));
        Assert.That(list.Select(address => (address.Score, address.Longitude)), Has.All.EqualTo((1.0, (double?)null)));
    }

    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"features":{}}""")]
    public async Task Search_BodyThatIsNoCollection_IsAFailure(string body)
    {
        using var site = new MapSite();
        site.Answers[Route + "?q=12 rue"] = body;

        var result = await site.Addresses.SearchAsync(new RechercheAdresse { Texte = "12 rue" });

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataAnswerInvalid));
    }

    private static string Feature(double score = 0.93, string type = "housenumber", string postcode = "69100") =>
        $$$"""
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[4.88,45.77]},
            "properties":{"label":"12 Rue des Lilas {{{postcode}}} Villeurbanne","score":{{{score.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            )}}},"housenumber":"12","id":"69266_1234_00012",
            "name":"12 Rue des Lilas","postcode":"{{{postcode}}}","citycode":"69266","city":"Villeurbanne","type":"{{{type}}}","street":"Rue des Lilas"}}]}
            """;
}
