namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>The thirty-six routes: each answers, for a person its provider knows, and refuses what it must.</summary>
internal sealed class ApiRouteTests
{
    private const string School = "codeEtablissement=0691234A&anneeScolaire=2026";
    private static readonly (ApiEndpoint Endpoint, Modality Modality)[] s_routes =
    [
        .. ApiEndpoints.All.SelectMany(endpoint => endpoint.Modalities.Select(modality => (endpoint, modality))),
    ];

    private ApiFixture _api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _api = await ApiFixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [SetUp]
    public void WaitForQuota() => _api.Login.Clock.Advance(TimeSpan.FromSeconds(2));

    private static IEnumerable<string> Routes =>
        s_routes.Select(route =>
            $"/{route.Endpoint.Version}/{route.Endpoint.Provider.Id}/{route.Endpoint.Name}/{route.Modality.Segment()}"
        );

    [Test]
    public void Routes_All_AreThirtySix() => Assert.That(Routes.Distinct().Count(), Is.EqualTo(36));

    [TestCaseSource(nameof(Routes))]
    public async Task Get_KnownPerson_AnswersEveryKeyOfItsScopes(string route)
    {
        var (endpoint, modality) = ApiEndpoints.Find(route)!.Value;
        var (query, persona) = Ask(endpoint, modality);
        var bearer = persona is null ? null : await _api.SignInAsync(persona, [.. endpoint.Scopes]);

        var answer = await _api.GetAsync(route, query, bearer);

        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        Assert.That(answer.MediaType, Is.EqualTo("application/vnd.api+json"));
        Assert.That(answer.Json.Select(member => member.Key), Is.EqualTo(["data", "links", "meta"]));
        Assert.That(answer.Headers, Contains.Key("x-request-id").And.ContainKey("ratelimit-limit"));
        var expected = endpoint
            .Mask.Select(row => row.Path.Split('.')[0])
            .Where(key => key != "identite" || modality is not Modality.FranceConnect)
            .Distinct();
        Assert.That(answer.Data.Select(member => member.Key), Is.EquivalentTo(expected));
    }

    [TestCaseSource(nameof(Routes))]
    public async Task Get_WithoutCredential_Is401(string route)
    {
        var answer = await _api.SendAsync($"{route}?recipient={ApiFixture.Siret}");

        Assert.That(answer.Outcome, Is.EqualTo("401 00101"));
        Assert.That(answer.Error["source"]!["parameter"]!.GetValue<string>(), Is.EqualTo("token"));
    }

    [TestCaseSource(nameof(Routes))]
    public async Task Get_WithoutAnyOfItsScopes_Is403(string route)
    {
        var (endpoint, modality) = ApiEndpoints.Find(route)!.Value;
        string bearer;
        if (modality is Modality.FranceConnect)
        {
            bearer = await _api.SignInAsync("test");
        }
        else
        {
            bearer = "jeton-sans-le-droit";
            _api.Simulator.ApiParticulierTokens.Add(
                new SimulatorApiParticulierToken { Token = bearer, Scopes = { "un_autre_scope" } }
            );
        }

        var answer = await _api.GetAsync(route, Ask(endpoint, modality).Query, bearer);

        Assert.That(answer.Outcome, Is.EqualTo("403 00100"));
    }

    [TestCaseSource(nameof(Routes))]
    public async Task Get_WithoutRecipient_Is422(string route)
    {
        var (endpoint, modality) = ApiEndpoints.Find(route)!.Value;
        var (query, persona) = Ask(endpoint, modality);
        var bearer = persona is null
            ? SimulatorApiParticulierToken.DemoToken
            : await _api.SignInAsync(persona, [.. endpoint.Scopes]);

        var missing = await _api.SendAsync($"{route}?{query}", bearer);
        var wrong = await _api.SendAsync($"{route}?recipient=21690999400017&{query}", bearer);

        Assert.That((missing.Outcome, wrong.Outcome), Is.EqualTo(("422 00203", "422 00210")));
    }

    [TestCase("/v6/dss/quotient_familial/identite", 404)]
    [TestCase("/v4/dss/quotient_familial/france_connect", 404)]
    [TestCase("/v3/dss/quotient_familial/ine", 404)]
    [TestCase("/v3/men/scolarites/france_connect", 404)]
    [TestCase("/v3/ants/extrait_immatriculation_vehicule/identite", 404)]
    [TestCase("/v3", 404)]
    [TestCase("", 404)]
    public async Task Get_UnknownRoute_Is404(string route, int status) =>
        Assert.That((await _api.GetAsync(route)).Status, Is.EqualTo(status));

    [Test]
    public async Task Get_VersionThatIsNone_SaysSo() =>
        Assert.That((await _api.GetAsync("/v6/dss/quotient_familial/identite")).Outcome, Is.EqualTo("404 00402"));

    private (string? Query, string? Persona) Ask(ApiEndpoint endpoint, Modality modality)
    {
        var (person, persona) = endpoint.Provider.Id.ToString() switch
        {
            "dss" => ("yann-kermarrec", "creche"),
            "gip_mds" => ("jack-addi", "bdd_no_idp_settings"),
            "men" => ("camille-dubois", null),
            "ants" => ("angela-dubois", "test"),
            _ => ("oceane-darcy", "etudiante"),
        };
        var own = endpoint.Provider.Id.ToString() switch
        {
            "men" => School,
            "ants" => "immatriculation=AB-123-CD",
            "sdh" => "identifiant=123456789",
            "france_travail" => "identifiant=julien.moreau",
            _ => null,
        };
        return modality switch
        {
            Modality.Identite => ($"{_api.Identity(person, endpoint)}&{own}", null),
            Modality.Ine => ("ine=0606F00001A", null),
            Modality.Identifiant => (own, null),
            _ => (own, persona),
        };
    }
}
