using System.Text.Json.Nodes;

namespace FranceConnect.Sdk.Simulator.Tests.Faults;

/// <summary>Each fault of a token changes what it says, and nothing else.</summary>
internal sealed class TokenFaultTests
{
    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task Login_NoFault_IsHealthy()
    {
        var (token, payload) = await IdTokenAsync(fault: null);

        Assert.That(await _fixture.VerifiesAsync(token), Is.True);
        Assert.That(
            payload.Select(member => member.Key),
            Is.EqualTo(["sub", "auth_time", "acr", "nonce", "aud", "exp", "iat", "iss"])
        );
    }

    [Test]
    public async Task ForgedIdTokenSignature_PublishedKey_DoesNotVerify()
    {
        var (token, _) = await IdTokenAsync(SimulatorFault.ForgedIdTokenSignature);

        Assert.That(Tokens.Header(token)["kid"]!.GetValue<string>(), Is.EqualTo("pkcs11:ES256:hsm"));
        Assert.That(await _fixture.VerifiesAsync(token), Is.False);
    }

    [Test]
    public async Task IdTokenAlgNone_Token_HasNoSignature()
    {
        var (token, _) = await IdTokenAsync(SimulatorFault.IdTokenAlgNone);

        Assert.That(Tokens.Header(token).ToJsonString(), Is.EqualTo("""{"alg":"none"}"""));
        Assert.That(token, Does.EndWith("."));
    }

    [Test]
    public async Task UnknownKeyId_Token_NamesAKeyNobodyPublished()
    {
        var (token, _) = await IdTokenAsync(SimulatorFault.UnknownKeyId);

        Assert.That(Tokens.Header(token)["kid"]!.GetValue<string>(), Is.EqualTo("pkcs11:unknown:hsm"));
    }

    [Test]
    public async Task WrongNonce_Token_CarriesAnother()
    {
        var (token, payload) = await IdTokenAsync(SimulatorFault.WrongNonce);

        Assert.That(payload["nonce"]!.GetValue<string>(), Is.Not.EqualTo("nonce-du-test-0123456789"));
        Assert.That(await _fixture.VerifiesAsync(token), Is.True, "only the nonce is wrong");
    }

    [Test]
    public async Task MissingNonce_Token_HasNone() =>
        Assert.That((await IdTokenAsync(SimulatorFault.MissingNonce)).Payload.ContainsKey("nonce"), Is.False);

    [Test]
    public async Task MissingAcr_Token_HasNone() =>
        Assert.That((await IdTokenAsync(SimulatorFault.MissingAcr)).Payload.ContainsKey("acr"), Is.False);

    [Test]
    public async Task LowerAcr_Token_IsBelowTheLevelAsked() =>
        Assert.That(
            (await IdTokenAsync(SimulatorFault.LowerAcr)).Payload["acr"]!.GetValue<string>(),
            Is.EqualTo("eidas0")
        );

    [Test]
    public async Task IdTokenWrongAudience_Token_IsForAnotherService() =>
        Assert.That(
            (await IdTokenAsync(SimulatorFault.IdTokenWrongAudience)).Payload["aud"]!.GetValue<string>(),
            Is.Not.EqualTo(SimulatorFixture.ClientId)
        );

    [Test]
    public async Task IdTokenForeignIssuer_Token_SaysAnother() =>
        Assert.That(
            (await IdTokenAsync(SimulatorFault.IdTokenForeignIssuer)).Payload["iss"]!.GetValue<string>(),
            Is.Not.EqualTo(_fixture.Simulator.Issuer)
        );

    [Test]
    public async Task ExpiredIdToken_Token_ExpiredTenMinutesAgo()
    {
        var (_, payload) = await IdTokenAsync(SimulatorFault.ExpiredIdToken);

        Assert.That(payload["exp"]!.GetValue<long>(), Is.EqualTo(Now - 600));
    }

    [Test]
    public async Task IssuedInTheFuture_Token_IsTenMinutesAhead()
    {
        var (_, payload) = await IdTokenAsync(SimulatorFault.IssuedInTheFuture);

        Assert.That(payload["iat"]!.GetValue<long>(), Is.EqualTo(Now + 600));
    }

    [Test]
    public async Task ForgedUserInfoSignature_PublishedKey_DoesNotVerify() =>
        Assert.That(
            await _fixture.VerifiesAsync((await UserInfoAsync(SimulatorFault.ForgedUserInfoSignature)).Body),
            Is.False
        );

    [Test]
    public async Task UserInfoAlgNone_Token_HasNoSignature() =>
        Assert.That(
            Tokens.Header((await UserInfoAsync(SimulatorFault.UserInfoAlgNone)).Body)["alg"]!.GetValue<string>(),
            Is.EqualTo("none")
        );

    [Test]
    public async Task UserInfoWrongAudience_Token_IsForAnotherService() =>
        Assert.That(
            Tokens.Payload((await UserInfoAsync(SimulatorFault.UserInfoWrongAudience)).Body)["aud"]!.GetValue<string>(),
            Is.Not.EqualTo(SimulatorFixture.ClientId)
        );

    [Test]
    public async Task UserInfoOtherSubject_Token_IsAnotherPerson()
    {
        var tokens = await _fixture.LoginAsync(fault: SimulatorFault.UserInfoOtherSubject);
        var idToken = Tokens.Payload(tokens["id_token"]!.GetValue<string>());
        var userInfo = Tokens.Payload((await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>())).Body);

        Assert.That(userInfo["sub"]!.GetValue<string>(), Is.Not.EqualTo(idToken["sub"]!.GetValue<string>()));
    }

    [Test]
    public async Task ExpiredUserInfo_Token_ExpiredTenMinutesAgo() =>
        Assert.That(
            Tokens.Payload((await UserInfoAsync(SimulatorFault.ExpiredUserInfo)).Body)["exp"]!.GetValue<long>(),
            Is.EqualTo(Now - 600)
        );

    [Test]
    public async Task UserInfoWithoutExpiry_Token_HasNone() =>
        Assert.That(
            Tokens.Payload((await UserInfoAsync(SimulatorFault.UserInfoWithoutExpiry)).Body).ContainsKey("exp"),
            Is.False
        );

    [Test]
    public async Task UserInfoForeignIssuer_Token_SaysAnother() =>
        Assert.That(
            Tokens.Payload((await UserInfoAsync(SimulatorFault.UserInfoForeignIssuer)).Body)["iss"]!.GetValue<string>(),
            Is.Not.EqualTo(_fixture.Simulator.Issuer)
        );

    [Test]
    public async Task UserInfoUnknownKeyId_Token_NamesAKeyNobodyPublished() =>
        Assert.That(
            Tokens.Header((await UserInfoAsync(SimulatorFault.UserInfoUnknownKeyId)).Body)["kid"]!.GetValue<string>(),
            Is.EqualTo("pkcs11:unknown:hsm")
        );

    [Test]
    public async Task UserInfoIssuedInTheFuture_Token_IsTenMinutesAhead() =>
        Assert.That(
            Tokens.Payload((await UserInfoAsync(SimulatorFault.UserInfoIssuedInTheFuture)).Body)[
                "iat"
            ]!.GetValue<long>(),
            Is.EqualTo(Now + 600)
        );

    [Test]
    public async Task IdTokenForeignAuthorizedParty_Token_NamesAnotherServiceAndKeepsItsAudience()
    {
        var (token, payload) = await IdTokenAsync(SimulatorFault.IdTokenForeignAuthorizedParty);

        Assert.That(payload["azp"]!.GetValue<string>(), Is.Not.EqualTo(SimulatorFixture.ClientId));
        Assert.That(payload["aud"]!.GetValue<string>(), Is.EqualTo(SimulatorFixture.ClientId));
        Assert.That(await _fixture.VerifiesAsync(token), Is.True, "only azp is wrong");
    }

    [TestCase("ES256", "RS256")]
    [TestCase("RS256", "ES256")]
    [TestCase("HS256", "ES256")]
    public async Task OtherAlgorithm_Tokens_VerifyWithAPublishedKeyOfAnotherKind(string registered, string used)
    {
        _fixture.Simulator.Clients.Add(
            SimulatorFixture.Client(registered, client => client.SigningAlgorithm = registered)
        );

        var idToken = (await TokensAsync(SimulatorFault.IdTokenOtherAlgorithm))["id_token"]!.GetValue<string>();
        var access = (await TokensAsync(SimulatorFault.UserInfoOtherAlgorithm))["access_token"]!.GetValue<string>();
        var userInfo = (await _fixture.UserInfoAsync(access)).Body;

        foreach (var token in (string[])[idToken, userInfo])
        {
            Assert.That(
                Tokens.Header(token).ToJsonString(),
                Is.EqualTo($$"""{"alg":"{{used}}","kid":"pkcs11:{{used}}:hsm"}""")
            );
            Assert.That(await _fixture.VerifiesAsync(token), Is.True);
        }

        async Task<JsonObject> TokensAsync(SimulatorFault fault)
        {
            var callback = await _fixture.SignInAsync(fault: fault, changes: ("client_id", registered));
            return (await _fixture.ExchangeAsync(callback["code"], ("client_id", registered))).Json;
        }
    }

    private long Now => _fixture.Clock.GetUtcNow().ToUnixTimeSeconds();

    private async Task<(string Token, JsonObject Payload)> IdTokenAsync(SimulatorFault? fault)
    {
        var token = (await _fixture.LoginAsync(fault: fault))["id_token"]!.GetValue<string>();
        return (token, Tokens.Payload(token));
    }

    private async Task<Answer> UserInfoAsync(SimulatorFault fault)
    {
        var tokens = await _fixture.LoginAsync(fault: fault);
        return await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
    }
}
