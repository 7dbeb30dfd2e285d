namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>Recordings, section 3.4: userinfo of the standard platform.</summary>
internal sealed class UserInfoContentTests
{
    private const string Everything =
        "openid given_name family_name email birthdate gender birthplace birthcountry preferred_username";

    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync(Registrations.AddAll);

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [TestCase("openid", "")]
    [TestCase("openid profile", "given_name given_name_array family_name birthdate gender preferred_username")]
    [TestCase("openid birth", "birthplace birthcountry")]
    [TestCase(
        "openid identite_pivot",
        "given_name given_name_array family_name birthdate gender birthplace birthcountry"
    )]
    [TestCase("openid email", "email")]
    [TestCase("openid preferred_username", "preferred_username")]
    [TestCase("openid idp_id", "idp_id")]
    [TestCase("openid idp_birthdate", "idp_birthdate")]
    [TestCase("openid given_name", "given_name given_name_array")]
    [TestCase("openid amr", "")]
    [TestCase("openid dgfip_rfr cnam_caisse cnaf_enfants", "")]
    public async Task ReadAsync_Scopes_OpenTheirClaimsOnly(string scope, string claims)
    {
        var payload = Tokens.Payload((await ReadAsync("avec_nom_dusage", scope)).Body);

        string[] always = ["sub", "aud", "exp", "iat", "iss"];
        Assert.That(
            payload.Select(member => member.Key),
            Is.EquivalentTo(always.Concat(claims.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        );
    }

    [Test]
    public async Task ReadAsync_TestUser_SaysWhatWasRecorded()
    {
        var answer = await ReadAsync("test", Everything);

        Assert.That(answer.ContentType, Is.EqualTo("application/jwt; charset=utf-8"));
        Assert.That(answer.Headers["cache-control"], Is.EqualTo("no-store"));
        Assert.That(
            Tokens.Header(answer.Body).ToJsonString(),
            Is.EqualTo("""{"alg":"ES256","kid":"pkcs11:ES256:hsm"}""")
        );
        var payload = Tokens.Payload(answer.Body);
        Assert.That(
            payload.Select(member => member.Key),
            Is.EqualTo(
                "sub given_name given_name_array family_name email birthdate gender birthplace birthcountry aud exp iat iss".Split(
                    ' '
                )
            )
        );
        Assert.That(payload["sub"]!.GetValue<string>(), Is.EqualTo(await SubjectAsync(SimulatorFixture.ClientId)));
        Assert.That(payload["aud"]!.GetValue<string>(), Is.EqualTo(SimulatorFixture.ClientId));
        Assert.That(payload["iss"]!.GetValue<string>(), Is.EqualTo(_fixture.Issuer));
        Assert.That(payload["email"]!.GetValue<string>(), Is.EqualTo("test@example.org"));
        Assert.That(payload["given_name"]!.GetValue<string>(), Is.EqualTo("Angela Claire Louise"));
        Assert.That(payload["given_name_array"]!.ToJsonString(), Is.EqualTo("""["Angela","Claire","Louise"]"""));
        Assert.That(payload["family_name"]!.GetValue<string>(), Is.EqualTo("DUBOIS"));
        Assert.That(payload["birthdate"]!.GetValue<string>(), Is.EqualTo("1962-08-24"));
        Assert.That(payload["gender"]!.GetValue<string>(), Is.EqualTo("female"));
        Assert.That(payload["birthplace"]!.GetValue<string>(), Is.EqualTo("75107"));
        Assert.That(payload["birthcountry"]!.GetValue<string>(), Is.EqualTo("99100"));
        Assert.That(payload["exp"]!.GetValue<long>() - payload["iat"]!.GetValue<long>(), Is.EqualTo(60));
    }

    [TestCase("Authorization", "bearer ")]
    [TestCase("Authorization", "BEARER ")]
    public async Task ReadAsync_SchemeInAnyCase_Answers(string header, string prefix)
    {
        var token = (await _fixture.LoginAsync())["access_token"]!.GetValue<string>();
        using var browser = _fixture.OpenBrowser();

        var answer = await browser.GetAsync("/userinfo", (header, prefix + token), ("Accept", "application/json"));

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, "application/jwt; charset=utf-8")));
    }

    [Test]
    public async Task ReadAsync_TokenInTheQueryTwice_AnswersTwice()
    {
        var token = (await _fixture.LoginAsync())["access_token"]!.GetValue<string>();
        using var browser = _fixture.OpenBrowser();

        var first = await browser.GetAsync($"/userinfo?access_token={token}");
        var second = await browser.GetAsync($"/userinfo?access_token={token}");

        Assert.That((first.Status, second.Status), Is.EqualTo((200, 200)));
    }

    [Test]
    public async Task Subject_SameEntity_IsShared()
    {
        var a = await SubjectAsync(Registrations.SameEntityA);
        var b = await SubjectAsync(Registrations.SameEntityB);
        var other = await SubjectAsync(Registrations.Rs256);

        Assert.That(b, Is.EqualTo(a));
        Assert.That(other, Is.Not.EqualTo(a));
    }

    private async Task<string> SubjectAsync(string clientId)
    {
        var callback = await _fixture.SignInAsync(changes: ("client_id", clientId));
        var tokens = (await _fixture.ExchangeAsync(callback["code"], ("client_id", clientId))).Json;
        return Tokens.Payload(tokens["id_token"]!.GetValue<string>())["sub"]!.GetValue<string>();
    }

    private async Task<Answer> ReadAsync(string persona, string scope)
    {
        var tokens = await _fixture.LoginAsync(persona, changes: ("scope", scope));
        return await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
    }
}
