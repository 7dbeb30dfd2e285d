using static FranceConnect.Sdk.Simulator.Tests.Providers.Dgfip.DgfipCall;

namespace FranceConnect.Sdk.Simulator.Tests.Providers.Dgfip;

/// <summary>Who may read which year, and what each refusal looks like. The clock says November 2026: N-1 is 2025.</summary>
internal sealed class DgfipSituationTests
{
    private SimulatorFixture _fixture = null!;

    [SetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [TestCase(Situations, "application/prs.dgfip.part.situations.ir.assiettes.v1+json")]
    [TestCase(Latest, "application/prs.dgfip.part.derniere.situations.ir.assiettes.v1+json")]
    public async Task Income_PublishedYear_IsAnsweredInItsMediaType(string path, string mediaType)
    {
        var answer = await _fixture.LoginAndReadDgfipAsync(path + "2025", $"{AllYears} dgfip_rfr dgfip_nbpart");

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, mediaType)));
        Assert.That(answer.Body, Is.EqualTo("""{"annRevenu":2025,"rfr":38420,"nbPart":3}"""));
    }

    [Test]
    public async Task Income_EachYear_HasItsOwnFigures()
    {
        var token = await _fixture.CitizenTokenAsync($"{AllYears} dgfip_rfr");
        var service = await _fixture.DgfipTokenAsync();
        List<int> figures = [];
        foreach (var year in (string[])["2025", "2024", "2023"])
        {
            figures.Add(
                (await _fixture.ReadDgfipAsync(Situations + year, token, service)).Json["rfr"]!.GetValue<int>()
            );
        }

        Assert.That(figures, Is.EqualTo([38420, 36905, 35110]));
    }

    [TestCase("X-Correlation-ID", null, 400)]
    [TestCase("X-Correlation-ID", "", 400)]
    [TestCase("X-Correlation-ID", "3f2504e04f8911d39a0c0305e82c3301", 400)]
    [TestCase("X-Correlation-ID", "{3f2504e0-4f89-11d3-9a0c-0305e82c3301}", 400)]
    [TestCase("X-Correlation-ID", "3f2504e0-4f89-11d3-9a0c-0305e82c330g", 400)]
    [TestCase("X-FranceConnect-OAuth", null, 400)]
    [TestCase("X-FranceConnect-OAuth", "", 400)]
    [TestCase("X-FranceConnect-OAuth", "inconnu", 403)]
    [TestCase("Authorization", null, 403)]
    [TestCase("Authorization", "Bearer inconnu", 403)]
    [TestCase("Authorization", "Basic inconnu", 403)]
    public async Task Income_WrongHeader_IsRefusedWithoutABody(string name, string? value, int status)
    {
        var answer = await _fixture.ReadDgfipAsync(
            Situations + "2025",
            await _fixture.CitizenTokenAsync($"{AllYears} dgfip_rfr"),
            await _fixture.DgfipTokenAsync(),
            (name, value)
        );

        Assert.That((answer.Status, answer.Body), Is.EqualTo((status, string.Empty)));
    }

    [Test]
    public async Task Income_TokensSwapped_Is403()
    {
        var citizen = await _fixture.CitizenTokenAsync($"{AllYears} dgfip_rfr");
        var service = await _fixture.DgfipTokenAsync();

        var answer = await _fixture.ReadDgfipAsync(Situations + "2025", service, citizen);

        Assert.That(answer.Status, Is.EqualTo(403));
    }

    [TestCase("RessourceIR", Situations + "2025", 200)]
    [TestCase("RessourceIR", Latest + "2025", 403)]
    [TestCase("RessourceIRDerniere", Latest + "2025", 200)]
    [TestCase("RessourceIRDerniere", TwoYears, 403)]
    [TestCase("RessourceIRDerniere2", TwoYears, 200)]
    [TestCase("RessourceIRDerniere2", Situations + "2025", 403)]
    [TestCase("RessourceIR", Housing + "2025", 403)]
    [TestCase("RessourceTHPrincipale", Housing + "2025", 200)]
    public async Task Read_ServiceWithOneResource_ReadsThatOneOnly(string resource, string path, int status)
    {
        var answer = await _fixture.ReadDgfipAsync(
            path,
            await _fixture.CitizenTokenAsync($"{AllYears} dgfip_rfr dgfip_locaux_th"),
            await _fixture.DgfipTokenAsync(resource)
        );

        Assert.That(answer.Status, Is.EqualTo(status));
    }

    [TestCase("dgfip_annee_n_moins_1", "2025", 200)]
    [TestCase("dgfip_annee_n_moins_1", "2024", 403)]
    [TestCase("dgfip_annee_n_moins_2", "2024", 200)]
    [TestCase("dgfip_annee_n_moins_3", "2023", 200)]
    [TestCase("dgfip_annee_n_moins_2 dgfip_annee_n_moins_3", "2025", 403)]
    [TestCase("", "2025", 403)]
    [TestCase(AllYears, "2026", 403)]
    [TestCase(AllYears, "2027", 403)]
    [TestCase(AllYears, "2022", 410)]
    [TestCase(AllYears, "1789", 410)]
    [TestCase(AllYears, "25", 400)]
    [TestCase(AllYears, "20255", 400)]
    [TestCase(AllYears, "deux", 400)]
    public async Task Income_YearScope_OpensThatYearOnly(string scopes, string year, int status) =>
        Assert.That(
            (await _fixture.LoginAndReadDgfipAsync(Situations + year, $"{scopes} dgfip_rfr")).Status,
            Is.EqualTo(status)
        );

    [Test]
    public async Task Income_NoDataScope_Is403() =>
        Assert.That((await _fixture.LoginAndReadDgfipAsync(Situations + "2025", AllYears)).Status, Is.EqualTo(403));

    // N-2 opens for the person whose N-1 is missing, and only then.
    [TestCase("test", "2025", 200)]
    [TestCase("test", "2024", 403)]
    [TestCase("nom_composé", "2025", 204)]
    [TestCase("nom_composé", "2024", 200)]
    [TestCase("nom_composé", "2023", 403)]
    public async Task Income_FallbackYearScope_FollowsTheReturnsThatExist(string persona, string year, int status) =>
        Assert.That(
            (
                await _fixture.LoginAndReadDgfipAsync(
                    Situations + year,
                    "dgfip_annee_n_moins_2_si_indispo_n_moins_1 dgfip_rfr",
                    persona
                )
            ).Status,
            Is.EqualTo(status)
        );

    [TestCase("moins_25_ans", Situations + "2025")]
    [TestCase("moins_25_ans", TwoYears)]
    [TestCase("moins_25_ans", Housing + "2025")]
    [TestCase("naissance_Maroc", Situations + "2025")]
    [TestCase("nom_composé", Latest + "2025")]
    [TestCase("test", Housing + "2023")]
    public async Task Read_NothingFiled_Is204(string persona, string path)
    {
        var answer = await _fixture.LoginAndReadDgfipAsync(path, $"{AllYears} dgfip_rfr dgfip_locaux_th", persona);

        Assert.That((answer.Status, answer.Body), Is.EqualTo((204, string.Empty)));
    }

    [TestCase("test", AllYears, 2025)]
    [TestCase("test", "dgfip_annee_n_moins_2", 2024)]
    [TestCase("nom_composé", AllYears, 2024)]
    [TestCase("nom_composé", "dgfip_annee_n_moins_2_si_indispo_n_moins_1", 2024)]
    public async Task LatestOfTwoYears_Published_SaysItsYear(string persona, string scopes, int year)
    {
        var answer = await _fixture.LoginAndReadDgfipAsync(TwoYears, $"{scopes} dgfip_rfr", persona);

        Assert.That(answer.Json["annRevenu"]!.GetValue<int>(), Is.EqualTo(year));
    }

    [Test]
    public async Task LatestOfTwoYears_OlderYearOnly_Is403() =>
        Assert.That(
            (await _fixture.LoginAndReadDgfipAsync(TwoYears, "dgfip_annee_n_moins_3 dgfip_rfr")).Status,
            Is.EqualTo(403)
        );

    // 2027: the income of 2026 comes out on 1 August, midnight in Paris.
    [TestCase("2026-12-31T22:59:59Z", 2025)]
    [TestCase("2026-12-31T23:00:00Z", 2025)]
    [TestCase("2027-07-31T21:59:59Z", 2025)]
    [TestCase("2027-07-31T22:00:00Z", 2026)]
    public async Task LatestOfTwoYears_AroundTheDates_FollowsTheCalendarOfParis(string now, int year)
    {
        _fixture.Clock.SetUtcNow(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        var answer = await _fixture.LoginAndReadDgfipAsync(TwoYears, $"{AllYears} dgfip_rfr");

        Assert.That(answer.Json["annRevenu"]!.GetValue<int>(), Is.EqualTo(year));
    }

    [Test]
    public async Task Income_BeforeAugust_LastYearIs204()
    {
        _fixture.Clock.SetUtcNow(new DateTimeOffset(2027, 7, 31, 21, 59, 59, TimeSpan.Zero));

        Assert.That(
            (await _fixture.LoginAndReadDgfipAsync(Situations + "2026", $"{AllYears} dgfip_rfr")).Status,
            Is.EqualTo(204)
        );
    }

    [Test]
    public async Task Income_AccessTokenOfSixtySeconds_Is403()
    {
        var citizen = await _fixture.CitizenTokenAsync($"{AllYears} dgfip_rfr");
        var service = await _fixture.DgfipTokenAsync();

        _fixture.Clock.Advance(TimeSpan.FromSeconds(59));
        var last = await _fixture.ReadDgfipAsync(Situations + "2025", citizen, service);
        _fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await _fixture.ReadDgfipAsync(Situations + "2025", citizen, service);

        Assert.That((last.Status, late.Status), Is.EqualTo((200, 403)));
    }

    [Test]
    public async Task Income_ServiceTokenOfAnHour_Is403()
    {
        var service = await _fixture.DgfipTokenAsync();

        _fixture.Clock.Advance(TimeSpan.FromSeconds(3599));
        var citizen = await _fixture.CitizenTokenAsync($"{AllYears} dgfip_rfr");
        var last = await _fixture.ReadDgfipAsync(Situations + "2025", citizen, service);
        _fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await _fixture.ReadDgfipAsync(Situations + "2025", citizen, service);

        Assert.That((last.Status, late.Status), Is.EqualTo((200, 403)));
    }

    [TestCase("situations/ir/assiettes/annrev")]
    [TestCase("situations/ir/factures/annrev/2025")]
    [TestCase("spi/1234567890123/situations/ir/assiettes/annrev/2025")]
    [TestCase("SITUATIONS/ir/assiettes/annrev/2025")]
    public async Task Read_RouteNotServed_Is404WithoutABody(string path)
    {
        var answer = await _fixture.LoginAndReadDgfipAsync(path, $"{AllYears} dgfip_rfr");

        Assert.That((answer.Status, answer.Body), Is.EqualTo((404, string.Empty)));
    }

    [Test]
    public async Task Requests_TokenAndData_AreCountedApart()
    {
        await _fixture.LoginAndReadDgfipAsync(Situations + "2025", $"{AllYears} dgfip_rfr");

        Assert.That(
            (_fixture.Simulator.Requests.Count("dgfip"), _fixture.Simulator.Requests.Count("dgfip-token")),
            Is.EqualTo((1, 1))
        );
    }
}
