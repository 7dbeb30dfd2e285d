namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>Replay of the staging fixtures: every one that a call can name is found, with nothing but its own parameters.</summary>
internal sealed class StagingTests
{
    private const string Folder = "api-particulier-staging";

    private static readonly string[] s_lists = ["prenoms", "codesBcnDepartements", "codesBcnRegions"];

    private ApiFixture _api = null!;
    private StagingFixture[] _fixtures = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var path = SharedSpecs.Require(Folder);
        _api = await ApiFixture.StartAsync(options =>
        {
            options.StagingFixturesPath = path;
            options.EnforceApiParticulierQuotas = false;
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_api is not null)
        {
            await _api.DisposeAsync();
        }
    }

    private static IEnumerable<TestCaseData> Groups =>
        from endpoint in ApiEndpoints.All
        from modality in endpoint.Modalities
        select new TestCaseData(endpoint, modality).SetArgDisplayNames(endpoint.FixtureFolder(modality));

    [TestCaseSource(nameof(Groups))]
    public async Task Call_WithTheParametersOfAFixture_FindsIt(object endpoint, object modality)
    {
        var (asked, kind) = ((ApiEndpoint)endpoint, (Modality)modality);
        var folder = Path.Combine(SharedSpecs.Require(Folder), asked.FixtureFolder(kind));
        _fixtures = Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(StagingFixture.Read)]
            : [];
        var (found, unreachable) = (0, new List<string>());

        foreach (var fixture in _fixtures)
        {
            if (!IsReachable(asked, kind, fixture))
            {
                unreachable.Add(fixture.FileName);
                continue;
            }

            if (await CallAsync(asked, kind, fixture) is not { } answer)
            {
                unreachable.Add(fixture.FileName);
                continue;
            }

            if (answer.Status == 422 && answer.Body != fixture.Payload)
            {
                // The application looks at the parameters before staging does (DataProviders.Tests tells which cases those are).
                Assert.That(answer.Outcome, Does.Match("^422 (003|004)"), fixture.FileName);
                unreachable.Add(fixture.FileName);
                continue;
            }

            // Two files may have the same parameters: the first one answers.
            var expected = _fixtures.First(other => other.Key == fixture.Key);
            Assert.That(
                (answer.Status, answer.Body),
                Is.EqualTo((expected.Status, expected.Payload)),
                fixture.FileName
            );
            found++;
        }

        await TestContext.Out.WriteLineAsync(
            $"{found} found, {unreachable.Count} unreachable: {string.Join(", ", unreachable)}"
        );
        Assert.That(found + unreachable.Count, Is.EqualTo(_fixtures.Length));
    }

    // The fixture of Georges CNAF names a « nom d’usage », which no FranceConnect call has: it cannot be found.
    [TestCase("cnaf_qfv2", "/v3/dss/quotient_familial/france_connect", 404)]
    [TestCase("all_fc", "/v3/gip_mds/service_civique/france_connect", 200)]
    [TestCase("all_fc", "/v3/dsnj/service_national/france_connect", 200)]
    [TestCase("all_fc", "/v3/dss/quotient_familial/france_connect", 404)]
    [TestCase("ants", "/v3/ants/extrait_immatriculation_vehicule/france_connect?immatriculation=TM-001-YB", 200)]
    [TestCase("all_fc", "/v3/mesri/statut_etudiant/france_connect", 200)]
    [TestCase("mesri", "/v3/mesri/statut_etudiant/france_connect", 404)]
    [TestCase("cnaf_inconnu", "/v3/dss/quotient_familial/france_connect", 401)]
    public async Task FakeToken_Word_StandsForItsIdentity(string word, string route, int status)
    {
        var path = $"{route}{(route.Contains('?', StringComparison.Ordinal) ? '&' : '?')}recipient={ApiFixture.Siret}";

        Assert.That((await _api.SendAsync(path, word)).Status, Is.EqualTo(status));
    }

    [Test]
    public async Task FakeToken_ScopesOfAnotherRoute_AreNotLookedAt() =>
        Assert.That(
            (await _api.GetAsync("/v3/dss/allocation_adulte_handicape/france_connect", bearer: "cnaf_qfv2")).Status,
            Is.Not.EqualTo(403)
        );

    [Test]
    public async Task Call_PeriodThatTheFixtureDoesNotName_DoesNotFindIt() =>
        Assert.That(
            (
                await _api.GetAsync(
                    "/v3/dss/quotient_familial/identite",
                    "nomNaissance=MARTIN&prenoms%5B%5D=AXELLE&anneeDateNaissance=1989&moisDateNaissance=12&jourDateNaissance=3"
                        + "&sexeEtatCivil=F&codeCogInseePaysNaissance=99100&codeCogInseeCommuneNaissance=35238&annee=2026&mois=1"
                )
            ).Status,
            Is.EqualTo(404)
        );

    [Test]
    public async Task Call_MalformedParameter_IsRefusedAsByTheApplication() =>
        Assert.That((await _api.GetAsync("/v3/mesri/statut_etudiant/ine", "ine=1")).Outcome, Is.EqualTo("422 00360"));

    [Test]
    public async Task Call_WithoutToken_IsRefused() =>
        Assert.That(
            (
                await _api.SendAsync($"/v3/mesri/statut_etudiant/ine?ine=1234567890A&recipient={ApiFixture.Siret}")
            ).Outcome,
            Is.EqualTo("401 00101")
        );

    private static bool IsReachable(ApiEndpoint endpoint, Modality modality, StagingFixture fixture)
    {
        string[] names = modality switch
        {
            Modality.Ine => ["ine"],
            Modality.FranceConnect when endpoint.Provider == ApiProvider.Ants => [],
            Modality.FranceConnect => Identity(endpoint),
            Modality.Identite =>
            [
                .. Identity(endpoint),
                .. endpoint.Identity!.UsualName ? ["nomUsage"] : Array.Empty<string>(),
            ],
            _ => [],
        };
        var parameters = fixture.Parameters;
        string[] required = modality switch
        {
            Modality.Identite => ["nomNaissance", "prenoms"],
            // All that FranceConnect gives; only a person born abroad has no commune.
            Modality.FranceConnect => [.. names.Where(name => name != "codeCogInseeCommuneNaissance")],
            _ => names,
        };
        return parameters.Keys.All(name => names.Contains(name) || endpoint.Parameters.Contains(name))
            && required.All(parameters.ContainsKey)
            && parameters.All(pair => pair.Value.StartsWith('[') == s_lists.Contains(pair.Key))
            && parameters.Values.All(value => Items(value).All(item => item.Trim().Length > 0))
            && (modality is not Modality.FranceConnect || IsGiven(parameters));
    }

    // What FranceConnect may say: given names are cut at their spaces, and there are two genders.
    private static bool IsGiven(IReadOnlyDictionary<string, string> parameters) =>
        !parameters.GetValueOrDefault("prenoms", string.Empty).Contains(' ', StringComparison.Ordinal)
        && parameters.GetValueOrDefault("sexeEtatCivil", "F") is ("F" or "M");

    private static string[] Identity(ApiEndpoint endpoint)
    {
        var rules = endpoint.Identity!;
        return
        [
            "nomNaissance",
            "prenoms",
            "anneeDateNaissance",
            "moisDateNaissance",
            "jourDateNaissance",
            .. rules.Sex is Presence.None ? [] : (string[])["sexeEtatCivil"],
            .. rules.Country is Presence.None ? [] : (string[])["codeCogInseePaysNaissance"],
            .. rules.Place is Presence.None ? [] : (string[])["codeCogInseeCommuneNaissance"],
        ];
    }

    /// <returns>Null when FranceConnect takes nobody of that identity.</returns>
    private async Task<ApiAnswered?> CallAsync(ApiEndpoint endpoint, Modality modality, StagingFixture fixture)
    {
        var route = $"/{endpoint.Version}/{endpoint.Provider.Id}/{endpoint.Name}/{modality.Segment()}";
        var isCitizen = modality is Modality.FranceConnect;
        var query = string.Join(
            '&',
            fixture
                .Parameters.Where(pair => !isCitizen || endpoint.Parameters.Contains(pair.Key))
                .SelectMany(pair =>
                    Items(pair.Value)
                        .Select(value =>
                            pair.Value.StartsWith('[')
                                ? $"{pair.Key}%5B%5D={Uri.EscapeDataString(value)}"
                                : $"{pair.Key}={Uri.EscapeDataString(value)}"
                        )
                )
        );
        try
        {
            return await _api.GetAsync(route, query, isCitizen ? await SignInAsync(endpoint, fixture) : null);
        }
        catch (SimulatorErrorPageException exception) when (exception.Code == "Y600006")
        {
            return null;
        }
    }

    private async Task<string> SignInAsync(ApiEndpoint endpoint, StagingFixture fixture)
    {
        string Of(string name, string byDefault) => fixture.Parameters.GetValueOrDefault(name) ?? byDefault;
        var identity = new SimulatorIdentity
        {
            FamilyName = Of("nomNaissance", "EXEMPLE"),
            GivenNames = [.. Items(Of("prenoms", "[Zoé]"))],
            Gender = Of("sexeEtatCivil", "F") == "M" ? "male" : "female",
            BirthDate =
                $"{Of("anneeDateNaissance", "1990")}-{Of("moisDateNaissance", "1").PadLeft(2, '0')}-{Of("jourDateNaissance", "1").PadLeft(2, '0')}",
            BirthPlace = Of("codeCogInseeCommuneNaissance", string.Empty),
            BirthCountry = Of("codeCogInseePaysNaissance", "99100"),
        };
        _api.Simulator.Population.Add(
            new SimulatorPersona
            {
                Id = "de-la-fixture",
                Title = "Ajoutée par un test",
                Email = "fixture@example.org",
                // A municipality FranceConnect takes, whatever the fixture says of it.
                DeclaredIdentity = identity with
                {
                    BirthPlace = "75107",
                },
                Identity = identity,
            }
        );
        return await _api.SignInAsync("de-la-fixture", [.. endpoint.Scopes]);
    }

    private static string[] Items(string value) => value.StartsWith('[') ? value[1..^1].Split('|') : [value];
}
