namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>Who may call: tokens and their states, the sixty seconds of a login, a vendor's delegations.</summary>
internal sealed class ApiCredentialTests
{
    private const string Quotient = "/v3/dss/quotient_familial/";
    private const string Vendor = "jeton-editeur";

    private ApiFixture _api = null!;

    [SetUp]
    public async Task StartAsync() =>
        _api = await ApiFixture.StartAsync(options =>
        {
            foreach (var state in Enum.GetValues<SimulatorTokenState>())
            {
                options.ApiParticulierTokens.Add(
                    new SimulatorApiParticulierToken { Token = state.ToString(), State = state }
                );
            }

            options.VendorTokens.Add(VendorToken(isRevoked: false));
        });

    [TearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [Test]
    public async Task MinimalToken_ByDefault_OpensTheQuotientAlone()
    {
        const string Minimal = SimulatorApiParticulierToken.MinimalToken;
        var identity = _api.Identity("angela-dubois");

        var quotient = await _api.GetAsync("/v3/dss/quotient_familial/identite", identity, Minimal);
        var other = await _api.GetAsync("/v3/dss/revenu_solidarite_active/identite", identity, Minimal);

        Assert.That(quotient.Data.Select(member => member.Key), Is.EqualTo(["quotient_familial"]));
        Assert.That(other.Outcome, Is.EqualTo("403 00100"));
    }

    [TestCase("Valid", "200", "application/vnd.api+json")]
    [TestCase("Expired", "401 00103", "application/vnd.api+json")]
    [TestCase("Blacklisted", "401 00105", "application/json")]
    [TestCase("IpRefused", "403 00107", "application/json")]
    [TestCase("inconnu", "401 00101", "application/vnd.api+json")]
    [TestCase("eyJhbGciOiJub25lIn0.eyJzdWIiOiJmaWN0aWYifQ.c2lnbmF0dXJl", "401 00106", "application/vnd.api+json")]
    public async Task Token_State_DecidesTheAnswer(string token, string outcome, string mediaType)
    {
        var answer = await _api.GetAsync(Quotient + "identite", _api.Identity("angela-dubois"), token);

        Assert.That((answer.Outcome, answer.MediaType), Is.EqualTo((outcome, mediaType)));
    }

    [Test]
    public async Task Token_IpRefused_NamesTheHeader() =>
        Assert.That(
            (await _api.GetAsync(Quotient + "identite", bearer: "IpRefused")).Error["source"]!.ToJsonString(),
            Is.EqualTo("""{"header":"X-Forwarded-For"}""")
        );

    [Test]
    public async Task FranceConnectToken_AfterSixtySeconds_IsUnknown()
    {
        var token = await _api.SignInAsync("test", "cnaf_quotient_familial");
        _api.Login.Clock.Advance(TimeSpan.FromSeconds(59));
        var before = await _api.GetAsync(Quotient + "france_connect", bearer: token);
        _api.Login.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await _api.GetAsync(Quotient + "france_connect", bearer: token);

        Assert.That((before.Outcome, after.Outcome), Is.EqualTo(("200", "401 50002")));
    }

    [TestCase("pas un jeton", "401 50001")]
    [TestCase("jetonFranceConnectInconnu0123456789012345678", "401 50002")]
    [TestCase(SimulatorApiParticulierToken.DemoToken, "401 50002")]
    public async Task FranceConnectToken_ThatIsNone_Is401(string token, string outcome) =>
        Assert.That((await _api.GetAsync(Quotient + "france_connect", bearer: token)).Outcome, Is.EqualTo(outcome));

    [Test]
    public async Task FranceConnectToken_OnAnotherModality_Is401()
    {
        var token = await _api.SignInAsync("test", "cnaf_quotient_familial");

        Assert.That(
            (await _api.GetAsync(Quotient + "identite", _api.Identity("angela-dubois"), token)).Outcome,
            Is.EqualTo("401 00101")
        );
    }

    [Test]
    public void FranceConnectPlusToken_WithoutTheArrayOfGivenNames_Is422() =>
        Assert.That(
            () =>
                FranceConnectIdentity
                    .Read(
                        new()
                        {
                            ["family_name"] = "DUBOIS",
                            ["given_name"] = "Angela",
                            ["birthdate"] = "1962-08-24",
                        }
                    )
                    .ToSought(),
            Throws.InstanceOf<ApiErrorException>().With.Property("Error").With.Property("Code").EqualTo("00421")
        );

    [TestCase("1990-00-00", "422 00423")]
    [TestCase("1990-05-00", "422 00424")]
    [TestCase("", "422 00422")]
    public async Task FranceConnectToken_WithAPresumedDate_Is422(string date, string outcome)
    {
        _api.Simulator.Population.Add(
            new SimulatorPersona
            {
                Id = "presumee",
                Title = "Ajoutée par un test",
                Email = "presumee@example.org",
                DeclaredIdentity = Identity("1990-05-01"),
                Identity = Identity(date),
            }
        );

        var answer = await _api.GetAsync(
            Quotient + "france_connect",
            bearer: await _api.SignInAsync("presumee", "cnaf_quotient_familial")
        );

        Assert.That(answer.Outcome, Is.EqualTo(outcome));
    }

    // delegation_id, recipient, outcome
    [TestCase(null, null, "422 00203")]
    [TestCase("d-ville", null, "200")]
    [TestCase("d-ville", ApiFixture.Siret, "200")]
    [TestCase("d-ville", ApiFixture.OtherSiret, "403 00100")]
    [TestCase(null, ApiFixture.Siret, "200")]
    [TestCase(null, ApiFixture.OtherSiret, "422 00299")]
    [TestCase("d-bourg-2", null, "200")]
    [TestCase("d-finie", null, "403 00100")]
    [TestCase(null, "21350000200000", "403 00100")]
    [TestCase("inconnue", null, "403 00100")]
    public async Task VendorToken_Designation_ResolvesOneActiveDelegation(string? id, string? recipient, string outcome)
    {
        var query = string.Join(
            '&',
            new[] { Part("delegation_id", id), Part("recipient", recipient), _api.Identity("angela-dubois") }
        );

        var answer = await _api.SendAsync($"{Quotient}identite?{query}", Vendor);

        Assert.That(answer.Outcome, Is.EqualTo(outcome), answer.Body);
    }

    [Test]
    public async Task VendorToken_RevokedWhileItRuns_IsRefused()
    {
        var before = await CallAsync();
        _api.Simulator.ApiParticulierTokens.Add(VendorToken(isRevoked: true));
        var after = await CallAsync();

        Assert.That((before.Outcome, after.Outcome), Is.EqualTo(("200", "403 00100")));

        Task<ApiAnswered> CallAsync() =>
            _api.SendAsync($"{Quotient}identite?delegation_id=d-ville&{_api.Identity("angela-dubois")}", Vendor);
    }

    [Test]
    public async Task VendorToken_Delegation_OpensItsScopesOnly()
    {
        var answer = await _api.SendAsync(
            $"{Quotient}identite?delegation_id=d-bourg-2&{_api.Identity("angela-dubois")}",
            Vendor
        );

        Assert.That(answer.Data.Select(member => member.Key), Is.EqualTo(["quotient_familial"]));
    }

    // query, number of delegations, page, per_page, total_pages
    [TestCase("", 4, 1, 50, 1)]
    [TestCase("?page=2&per_page=3", 1, 2, 3, 2)]
    [TestCase("?page=9&per_page=3", 0, 9, 3, 2)]
    [TestCase("?per_page=1000", 4, 1, 100, 1)]
    [TestCase("?page=0&per_page=abc", 4, 1, 50, 1)]
    public async Task Delegations_Page_IsCut(string query, int count, int page, int size, int pages)
    {
        var answer = await _api.SendAsync($"/editeur/api/v1/delegations{query}", Vendor);

        Assert.That(answer.Json["data"]!.AsArray(), Has.Count.EqualTo(count), answer.Body);
        var meta = answer.Json["meta"]!;
        Assert.That(
            (meta["page"]!.GetValue<int>(), meta["per_page"]!.GetValue<int>(), meta["total"]!.GetValue<int>()),
            Is.EqualTo((page, size, 4))
        );
        Assert.That(meta["total_pages"]!.GetValue<int>(), Is.EqualTo(pages));
    }

    [Test]
    public async Task Delegations_Entry_SaysItsStatus()
    {
        var all = (await _api.SendAsync("/editeur/api/v1/delegations", Vendor)).Json["data"]!.AsArray();

        Assert.That(
            all.Select(entry => $"{entry!["id"]} {entry["statut"]} {entry["authorization_request_id"]}"),
            Is.EqualTo([
                "d-ville active 20001",
                "d-bourg-1 active 20002",
                "d-bourg-2 active 20003",
                "d-finie revoked 20004",
            ])
        );
    }

    [TestCase(null)]
    [TestCase(SimulatorApiParticulierToken.DemoToken)]
    public async Task Delegations_WithoutAVendorToken_Is401(string? bearer) =>
        Assert.That((await _api.SendAsync("/editeur/api/v1/delegations", bearer)).Outcome, Is.EqualTo("401 00101"));

    [Test]
    public void Add_IncompleteRegistration_IsRefused()
    {
        var tokens = _api.Simulator.ApiParticulierTokens;

        Assert.That(() => tokens.Add(new SimulatorApiParticulierToken()), Refusal);
        Assert.That(() => tokens.Add(new SimulatorVendorToken()), Refusal);
        Assert.That(
            () =>
                tokens.Add(
                    new SimulatorVendorToken { Token = "t", Delegations = { new SimulatorDelegation { Id = "d" } } }
                ),
            Refusal
        );
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refusal =>
        Throws.ArgumentException.With.Message.StartsWith("FCS9002");

    private static string? Part(string name, string? value) => value is null ? null : $"{name}={value}";

    private static SimulatorIdentity Identity(string date) =>
        new()
        {
            GivenNames = ["Zoé"],
            FamilyName = "EXEMPLE",
            Gender = "female",
            BirthDate = date,
            BirthPlace = string.Empty,
            BirthCountry = "99139",
        };

    private static SimulatorVendorToken VendorToken(bool isRevoked) =>
        new()
        {
            Token = Vendor,
            Delegations =
            {
                new SimulatorDelegation
                {
                    Id = "d-ville",
                    Siret = ApiFixture.Siret,
                    AuthorizationRequestId = 20_001,
                    IsRevoked = isRevoked,
                },
                new SimulatorDelegation
                {
                    Id = "d-bourg-1",
                    Siret = ApiFixture.OtherSiret,
                    AuthorizationRequestId = 20_002,
                },
                new SimulatorDelegation
                {
                    Id = "d-bourg-2",
                    Siret = ApiFixture.OtherSiret,
                    AuthorizationRequestId = 20_003,
                    Scopes = { "cnaf_quotient_familial" },
                },
                new SimulatorDelegation
                {
                    Id = "d-finie",
                    Siret = "21350000200000",
                    AuthorizationRequestId = 20_004,
                    IsRevoked = true,
                },
            },
        };
}
