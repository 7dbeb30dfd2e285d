namespace FranceConnect.Sdk.Simulator.Tests.Personas;

/// <summary>The population: who can sign in and as what, who ends on which error.</summary>
internal sealed class PersonaTests
{
    private const string Scopes = "openid identite_pivot preferred_username email idp_birthdate";

    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    // login, family_name, preferred_username (- is absent), given_name, gender, birthdate, birthplace, birthcountry, idp_birthdate
    [TestCase("test", "DUBOIS|-|Angela Claire Louise|female|1962-08-24|75107|99100|1962-08-24")]
    [TestCase("bdd_default", "DURAND|MARTIN|Jeanne|female|1962-08-24|75107|99100|1962-08-24")]
    [TestCase("bdd_last_connection", "DULAC|-|Angela Claire Louise|female|1962-08-24|75107|99100|1962-08-24")]
    [TestCase("avec_nom_dusage", "MERCIER|DUBOIS|Pierre|male|1969-03-17|95277|99100|1969-03-17")]
    [TestCase("nom_composé", "TROIS-DUPRE|-|Melissandre Juliette|female|1981-07-27|13012|99100|1981-07-27")]
    [TestCase(
        "nom_50+_caractères",
        "AZERTYUIOPMLKJHGFDSQWXCVBNAZERTYUIOPMLKJHGFDSQWXCVBN|-|Bertrand Cyril|male|2000-03-01|75119|99100|2000-03-01"
    )]
    [TestCase("carac_speciaux", "DURANTÉÀÈÙÒŒÆŒÆ|-|JulieéàèùòœæŒÆ|female|1972-06-14|2B002|99100|1972-06-14")]
    [TestCase("caractères_spéciaux", "DUBINÔRE|-|Joëlle Françoise|female|1992-08-15|75117|99100|1992-08-15")]
    [TestCase("plusieurs_prénoms_2", "HOCHON|-|Valentin Emmanuel|male|1955-01-01|69674|99100|1955-01-01")]
    [TestCase("plusieurs_prénoms_3", "DUBIGNOT|-|Jean Philippe Arnaud|male|1943-06-15|75109|99100|1943-06-15")]
    [TestCase("prénom_composé", "HUCHE|-|Anne-Laure|female|1945-09-30|31555|99100|1945-09-30")]
    [TestCase(
        "prénom_composé_avec_espace",
        "DUBOIS|Martin|Jean Philippe Pierre Louis|male|1962-08-24|75107|99100|1962-08-24"
    )]
    [TestCase("nom_prénom_long", "DELALALALANDE|-|Emmanuel Alexandre Nicolas|male|1991-01-07|75101|99100|1991-01-07")]
    [TestCase("moins_16_ans", "POSTEUR|-|Alain|male|2015-06-20|75113|99100|2015-06-20")]
    [TestCase("moins_18_ans", "CHAMPION|-|Alice Juliette|female|2009-05-02|44109|99100|2009-05-02")]
    [TestCase("moins_25_ans", "CUILLERE|-|Paul|male|2007-01-23|42218|99100|2007-01-23")]
    [TestCase("genre_indéfini", "LAFORGE|-|Camille|unspecified|1954-08-07|75119|99100|1954-08-07")]
    [TestCase("sans_nom_dusage", "DUPONT|-|Paul Louis|male|1962-08-24|75107|99100|1962-08-24")]
    [TestCase("test_CORSE_2A", "BROSSE|Mario|Mario|male|1981-02-03|2A004|99100|1981-02-03")]
    [TestCase("test_CORSE_2B", "BROSSE|Luigi|Luigi|male|1981-02-03|2B050|99100|1981-02-03")]
    [TestCase("test_CLEMENT", "CORSE|-|CLEMENT|male|1991-02-12|2A115|99100|1991-02-12")]
    [TestCase("dep_moins_dix", "DUBOIS|POULAIN|Depart|male|1985-09-10|02408|99100|1985-09-10")]
    [TestCase("naissance_Algérie", "MARTIN|-|Vincent Guillaume|male|1963-12-05||99352|1963-12-05")]
    [TestCase("naissance_Maroc", "GODIN|-|Ermengardi|female|1985-09-05||99350|1985-09-05")]
    [TestCase("naissance_Portugal", "SÉGUIN|-|Henry|male|1955-06-19||99139|1955-06-19")]
    [TestCase("naissance_Belgique", "LAPRISE|DULIN|Saber|male|1946-08-17||99131|1946-08-17")]
    [TestCase("naissance_Espagne", "CHEVAL|POULAIN|Marphisa|female|1982-02-24||99134|1982-02-24")]
    [TestCase("naissance_Italie", "LIVRE|-|Julien Bernard Pierre|male|1984-01-23||99127|1984-01-23")]
    [TestCase("naissance_polynesie_française", "REVEIL|-|Titouan|male|1998-06-18|98729|99100|1998-06-18")]
    [TestCase("naissance_wallis_futuna", "FLEURY|-|Fabien|male|1972-06-14|98611|99100|1972-06-14")]
    [TestCase("naissance_etranger_birthplace_cog", "ALGER|-|Vincent|male|1963-12-05|90900|99100|1963-12-05")]
    [TestCase("naissance_etranger_birthplace_texte", "ALGERIE|-|Alia|female|1963-12-05||99352|1963-12-05")]
    [TestCase("étranger_présumé_né_jour", "FLEURET|-|Jean|male|1992-11-01||99217|1992-11-00")]
    [TestCase("étranger_présumé_né_jour_et_mois", "TARGE|-|Jean|male|1992-01-01||99217|1992-00-00")]
    [TestCase("bdd_idp_settings", "BON||Jean|male|1992-09-25|94073|99100|1992-09-25")]
    [TestCase("bdd_no_idp_settings", "ADDI||Jack|male|2000-10-01|75113|99100|2000-10-01")]
    [TestCase("personnalisé", "BYRON|King, Countess of Lovelace|Augusta Ada|female|1815-12-10||99132|1815-12-10")]
    public async Task Login_Persona_SaysWhatFranceConnectAnswers(string login, string expected)
    {
        var tokens = await _fixture.LoginAsync(login, changes: ("scope", Scopes));

        var payload = Tokens.Payload((await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>())).Body);

        string[] claims =
        [
            "family_name",
            "preferred_username",
            "given_name",
            "gender",
            "birthdate",
            "birthplace",
            "birthcountry",
            "idp_birthdate",
        ];
        Assert.That(
            string.Join('|', claims.Select(claim => payload[claim]?.GetValue<string>() ?? "-")),
            Is.EqualTo(expected)
        );
        Assert.That(payload["email"]!.GetValue<string>(), Does.EndWith("@example.org"));
    }

    [Test]
    public async Task Login_GivenNameWithASpace_KeepsItWholeInTheArray()
    {
        var tokens = await _fixture.LoginAsync("prénom_composé_avec_espace");
        var payload = Tokens.Payload((await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>())).Body);

        Assert.That(
            payload["given_name_array"]!.AsArray().Select(name => name!.GetValue<string>()),
            Is.EqualTo(["Jean Philippe", "Pierre", "Louis"])
        );
    }

    [TestCase("sans_genre", 400, "Y600006")]
    [TestCase("sans_mail", 400, "Y600006")]
    [TestCase("sans_birthplace", 400, "Y600006")]
    [TestCase("test_INVALID_COG", 400, "Y600006")]
    [TestCase("mois_00", 400, "Y600006")]
    [TestCase("sans_prenom", 400, "Y600006")]
    [TestCase("sans_nom_naissance", 400, "Y600006")]
    [TestCase("xavi", 400, "Y600006")]
    [TestCase("E010004", 403, "Y010004")]
    [TestCase("E010006", 403, "Y010006")]
    [TestCase("E010007", 403, "Y010007")]
    [TestCase("E010008", 403, "Y010008")]
    [TestCase("E010009", 403, "Y010009")]
    [TestCase("E010011", 504, "Y010011")]
    [TestCase("E010012", 504, "Y010012")]
    [TestCase("E010013", 400, "Y010013")]
    [TestCase("E010015", 403, "Y010015")]
    [TestCase("E010099", 400, "Y010013")]
    [TestCase("Y180001", 403, "Y180001")]
    [TestCase("Désactivé", 403, "Y180001")]
    [TestCase("E000001", 403, "Y180001")]
    public void AuthorizeAsync_ErrorIdentity_EndsOnItsPage(string login, int status, string code)
    {
        var error = Assert.ThrowsAsync<SimulatorErrorPageException>(() =>
            _fixture.Simulator.AuthorizeAsync(_fixture.AuthorizeUrl(), login)
        );

        Assert.That((error!.StatusCode, error.Code), Is.EqualTo((status, code)));
    }

    private static IEnumerable<string> OfHouseholds => new SimulatorPopulation().All.Skip(58).Select(p => p.Id);

    [Test]
    public void All_RecordedPersonas_ComeFirst()
    {
        var logins = _fixture.Simulator.Population.All.Select(persona => persona.Id).ToList();

        Assert.That((logins[0], logins[57]), Is.EqualTo(("test", "E000001")));
        Assert.That(logins[58..], Is.SupersetOf(OfHouseholds));
    }

    [TestCaseSource(nameof(OfHouseholds))]
    public async Task Login_PersonaOfAHousehold_SignsIn(string login)
    {
        var tokens = await _fixture.LoginAsync(login, changes: ("scope", Scopes));
        var payload = Tokens.Payload((await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>())).Body);

        Assert.That(payload["family_name"]!.GetValue<string>(), Is.Not.Empty);
        Assert.That(payload["birthdate"]!.GetValue<string>(), Does.Not.Contain("-00"));
    }

    [Test]
    public void All_Personas_HaveDistinctLoginsAndAReason()
    {
        var personas = _fixture.Simulator.Population.All;

        Assert.That(personas.Select(persona => persona.Id), Is.Unique);
        Assert.That(personas.Select(persona => persona.Title), Has.All.Not.Empty);
    }

    [Test]
    public async Task ChoicePage_Personas_AreAllOffered()
    {
        using var browser = _fixture.OpenBrowser();

        var page = await browser.OpenAsync(_fixture.AuthorizeUrl());

        foreach (var persona in _fixture.Simulator.Population.All)
        {
            Assert.That(
                page.Body,
                Does.Contain($"data-testid=\"persona-{persona.Id.Replace("+", "&#x2B;", StringComparison.Ordinal)}\"")
            );
        }
    }

    // Statuses of FranceConnect's catalogue of errors, those of the recordings first.
    [TestCase("Y020027", 502)]
    [TestCase("Y020026", 502)]
    [TestCase("Y020017", 500)]
    [TestCase("Y020021", 400)]
    [TestCase("Y020023", 403)]
    [TestCase("Y100001", 500)]
    [TestCase("Y100011", 403)]
    [TestCase("Y100018", 400)]
    [TestCase("Y190009", 500)]
    [TestCase("Y420002", 400)]
    [TestCase("Y470002", 400)]
    [TestCase("Y600020", 400)]
    public void AuthorizeAsync_OwnPersonaWithAnErrorCode_EndsOnItsStatus(string code, int status)
    {
        _fixture.Simulator.Population.Add(Persona(code));

        var error = Assert.ThrowsAsync<SimulatorErrorPageException>(() =>
            _fixture.Simulator.AuthorizeAsync(_fixture.AuthorizeUrl(), "en-erreur")
        );

        Assert.That((error!.StatusCode, error.Code), Is.EqualTo((status, code)));
    }

    [TestCase("Y999999")]
    [TestCase("y010015")]
    [TestCase("")]
    public void Add_UnknownErrorCode_IsRefusedWithTheLoginAndTheCode(string code) =>
        Assert.That(
            () => _fixture.Simulator.Population.Add(Persona(code)),
            Throws
                .ArgumentException.With.Message.StartsWith("FCS9006")
                .And.Message.Contains("'en-erreur'")
                .And.Message.Contains($"'{code}'")
        );

    private static SimulatorPersona Persona(string errorCode) =>
        new()
        {
            Id = "en-erreur",
            Title = "Ajoutée par un test",
            DeclaredIdentity = new SimulatorIdentity(),
            ErrorCode = errorCode,
        };

    [Test]
    public async Task Add_OwnPersona_CanSignIn()
    {
        _fixture.Simulator.Population.Add(
            new SimulatorPersona
            {
                Id = "la-mienne",
                Title = "Ajoutée par un test",
                Email = "la-mienne@example.org",
                DeclaredIdentity = new SimulatorIdentity
                {
                    GivenNames = ["Zoé"],
                    FamilyName = "<script>",
                    Gender = "female",
                    BirthDate = "1990-00-00",
                    BirthPlace = "Lisbonne",
                    BirthCountry = "99139",
                },
            }
        );
        using var browser = _fixture.OpenBrowser();

        var tokens = await _fixture.LoginAsync("la-mienne", changes: ("scope", Scopes));
        var payload = Tokens.Payload((await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>())).Body);
        var page = await browser.OpenAsync(_fixture.AuthorizeUrl());

        Assert.That(payload["family_name"]!.GetValue<string>(), Is.EqualTo("<SCRIPT>"));
        Assert.That(payload["birthdate"]!.GetValue<string>(), Is.EqualTo("1990-01-01"));
        Assert.That(payload["birthplace"]!.GetValue<string>(), Is.Empty);
        Assert.That(page.Body, Does.Not.Contain("<SCRIPT>"));
    }
}
