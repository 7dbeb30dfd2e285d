using System.Text.Json.Nodes;
using Jose;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator.Tests.Faults;

/// <summary>The faults of FranceConnect+'s encryption, one token at a time; and those of signed tokens, inside an encrypted one.</summary>
internal sealed class EncryptionFaultTests
{
    private const string Rsa = "service-rsa";

    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        _fixture = await SimulatorFixture.StartPlusAsync(options =>
        {
            options.Clients.Add(
                SimulatorFixture.PlusClient(Rsa, client => client.EncryptionAlgorithm = "RSA-OAEP-256")
            );
            options.Clients.Add(SimulatorFixture.Client(SimulatorFixture.ClientId));
        });

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    private static IEnumerable<SimulatorFault> Encryption => SimulatorFault.All.Where(fault => fault.IsPlusOnly);

    [Test]
    public void IsPlusOnly_Faults_ComeInPairs()
    {
        var ofIdToken = Encryption.Where(fault => fault.Id.StartsWith("id-token-", StringComparison.Ordinal));
        var ofUserInfo = Encryption.Where(fault => fault.Id.StartsWith("userinfo-", StringComparison.Ordinal));

        Assert.That(ofIdToken.Count(), Is.EqualTo(14));
        Assert.That(
            ofIdToken.Select(fault => fault.Id["id-token-".Length..]),
            Is.EqualTo(ofUserInfo.Select(fault => fault.Id["userinfo-".Length..]))
        );
    }

    [TestCaseSource(nameof(Encryption))]
    public async Task Login_EncryptionFault_ShowsInItsTokenAlone(SimulatorFault fault)
    {
        var (idToken, userInfo) = await LoginAsync(fault);
        var ofIdToken = fault.Id.StartsWith("id-token-", StringComparison.Ordinal);

        Assert.That(IsHealthy(ofIdToken ? idToken : userInfo), Is.False, "the token of the fault");
        Assert.That(IsHealthy(ofIdToken ? userInfo : idToken), Is.True, "the other one");
    }

    [Test]
    public async Task Login_NoFault_IsHealthy()
    {
        var (idToken, userInfo) = await LoginAsync(fault: null);

        Assert.That((IsHealthy(idToken), IsHealthy(userInfo)), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task NotEncrypted_Token_IsTheSignedOne()
    {
        var (idToken, _) = await LoginAsync(SimulatorFault.IdTokenNotEncrypted);

        Assert.That(idToken.Split('.'), Has.Length.EqualTo(3));
        Assert.That(await _fixture.VerifiesAsync(idToken), Is.True);
    }

    [TestCase("id-token-jwe-unknown-kid", "kid", "\"une-cle-jamais-publiee\"")]
    [TestCase("id-token-jwe-no-kid", "kid", null)]
    [TestCase("id-token-jwe-no-cty", "cty", null)]
    [TestCase("id-token-jwe-zip", "zip", "\"DEF\"")]
    [TestCase("id-token-jwe-enc", "enc", "\"A128GCM\"")]
    [TestCase("id-token-jwe-issuer", "iss", "\"https://autre-emetteur.example/api/v2\"")]
    [TestCase("id-token-jwe-audience", "aud", "\"un-autre-service\"")]
    public async Task Header_OneMember_IsWrongAndTheRestOpens(string fault, string member, string? json)
    {
        var (idToken, _) = await LoginAsync(SimulatorFault.Find(fault));

        Assert.That(Tokens.Header(idToken)[member]?.ToJsonString(), Is.EqualTo(json));
        Assert.That(ServiceKeys.Decrypt(idToken).Split('.'), Has.Length.EqualTo(3), "a lenient service would go on");
    }

    [Test]
    public async Task Critical_Header_NamesAnExtensionItCarries()
    {
        var header = Tokens.Header((await LoginAsync(SimulatorFault.IdTokenEncryptionCritical)).IdToken);

        Assert.That(header["crit"]!.ToJsonString(), Is.EqualTo("""["extension-inconnue"]"""));
        Assert.That(header.ContainsKey("extension-inconnue"), Is.True);
    }

    [TestCase("id-token-jwe-tag")]
    [TestCase("id-token-jwe-key")]
    public async Task Token_UnderARightHeader_DoesNotOpen(string fault)
    {
        var (idToken, _) = await LoginAsync(SimulatorFault.Find(fault));

        Assert.That(HasRightHeader(idToken, "ECDH-ES"), Is.True);
        Assert.That(() => ServiceKeys.Decrypt(idToken), Throws.InstanceOf<JoseException>());
    }

    [Test]
    public async Task ForeignKey_RsaService_DoesNotOpen()
    {
        var (idToken, _) = await LoginAsync(SimulatorFault.IdTokenEncryptionForeignKey, Rsa);

        Assert.That(HasRightHeader(idToken, "RSA-OAEP-256"), Is.True);
        Assert.That(() => ServiceKeys.Decrypt(idToken), Throws.Exception);
    }

    [TestCase(SimulatorFixture.ClientId, "dir")]
    [TestCase(Rsa, "RSA1_5")]
    public async Task OtherKeyManagement_Service_GetsAnotherAlgorithm(string clientId, string algorithm)
    {
        var (idToken, _) = await LoginAsync(SimulatorFault.IdTokenEncryptionOtherKeyManagement, clientId);

        Assert.That(Tokens.Header(idToken)["alg"]!.GetValue<string>(), Is.EqualTo(algorithm));
        Assert.That(Tokens.Header(idToken)["kid"], Is.Not.Null);
    }

    [Test]
    public async Task ForeignCurve_EphemeralKey_IsOfP384()
    {
        var key = Tokens.Header((await LoginAsync(SimulatorFault.IdTokenEncryptionForeignCurve)).IdToken)["epk"]!;

        Assert.That(key["crv"]!.GetValue<string>(), Is.EqualTo("P-384"));
        Assert.That(Coordinate(key, "x"), Has.Length.EqualTo(48));
    }

    [Test]
    public async Task OffCurve_EphemeralKey_IsNoPointOfP256()
    {
        var key = Tokens.Header((await LoginAsync(SimulatorFault.IdTokenEncryptionOffCurve)).IdToken)["epk"]!;
        var point = new System.Security.Cryptography.ECParameters
        {
            Curve = System.Security.Cryptography.ECCurve.NamedCurves.nistP256,
            Q = new() { X = Coordinate(key, "x"), Y = Coordinate(key, "y") },
        };

        Assert.That(key["crv"]!.GetValue<string>(), Is.EqualTo("P-256"));
        Assert.That(
            () => System.Security.Cryptography.ECDiffieHellman.Create(point),
            Throws.InstanceOf<System.Security.Cryptography.CryptographicException>()
        );
    }

    [TestCase("id-token-jwe-curve", Rsa)]
    [TestCase("userinfo-jwe-point", Rsa)]
    public void AuthorizeAsync_FaultOfEphemeralKeyForAnRsaService_IsRefused(string fault, string clientId) =>
        Assert.That(
            () => _fixture.SignInAsync(fault: SimulatorFault.Find(fault), changes: ("client_id", clientId)),
            Throws.ArgumentException.With.Message.Contains("FCS9005")
        );

    [Test]
    public void AuthorizeAsync_EncryptionFaultOnFranceConnect_IsRefused()
    {
        var address = new Uri(
            _fixture
                .AuthorizeUrl(("acr_values", "eidas1"))
                .AbsoluteUri.Replace(_fixture.Issuer, _fixture.Simulator.Issuer, StringComparison.Ordinal)
        );

        Assert.That(
            () => _fixture.Simulator.AuthorizeAsync(address, "test", SimulatorFault.IdTokenNotEncrypted),
            Throws.ArgumentException.With.Message.Contains("FCS9005")
        );
    }

    [Test]
    public async Task ChoicePage_RsaService_LeavesOutTheEphemeralKey()
    {
        using var browser = _fixture.OpenBrowser();

        var elliptic = await browser.OpenAsync(_fixture.AuthorizeUrl());
        var rsa = await browser.OpenAsync(_fixture.AuthorizeUrl(("client_id", Rsa)));

        Assert.That(elliptic.Body, Does.Contain("\"id-token-jwe-curve\"").And.Contain("\"id-token-jwe-tag\""));
        Assert.That(rsa.Body, Does.Not.Contain("\"id-token-jwe-curve\"").And.Contain("\"id-token-jwe-tag\""));
    }

    [Test]
    public async Task ForgedIdTokenSignature_Inside_DoesNotVerify()
    {
        var (idToken, userInfo) = await LoginAsync(SimulatorFault.ForgedIdTokenSignature);

        Assert.That(HasRightHeader(idToken, "ECDH-ES"), Is.True);
        Assert.That(await _fixture.VerifiesAsync(idToken), Is.False);
        Assert.That(await _fixture.VerifiesAsync(userInfo), Is.True);
    }

    [TestCase("id-token-alg-none", """{"alg":"none"}""")]
    [TestCase("id-token-alg", """{"alg":"HS256"}""")]
    [TestCase("unknown-kid", """{"alg":"ES256","kid":"pkcs11:unknown:hsm"}""")]
    public async Task SignatureFault_Inside_ShowsInTheSignedHeader(string fault, string header)
    {
        var (idToken, _) = await LoginAsync(SimulatorFault.Find(fault));

        Assert.That(Tokens.Text(ServiceKeys.Decrypt(idToken), 0), Is.EqualTo(header));
    }

    [TestCase("eidas2", "eidas1")]
    [TestCase("eidas3", "eidas2")]
    public async Task LowerAcr_Inside_IsBelowTheLevelAsked(string asked, string told)
    {
        var tokens = await _fixture.LoginAsync(fault: SimulatorFault.LowerAcr, changes: ("acr_values", asked));
        var payload = Tokens.Payload(ServiceKeys.Decrypt(tokens["id_token"]!.GetValue<string>()));

        Assert.That(payload["acr"]!.GetValue<string>(), Is.EqualTo(told));
    }

    [Test]
    public async Task LowerAcr_ProviderAboveTheLevelAsked_IsBelowTheLevelAskedAllTheSame()
    {
        _fixture.Simulator.Population.Add(
            new SimulatorPersona
            {
                Id = "niveau-eleve",
                Title = "Ajoutée par un test",
                DeclaredIdentity = _fixture.Simulator.Population.Find("test")!.DeclaredIdentity,
                Email = "niveau@example.org",
                Acr = "eidas3",
            }
        );
        var tokens = await _fixture.LoginAsync("niveau-eleve", SimulatorFault.LowerAcr);
        var payload = Tokens.Payload(ServiceKeys.Decrypt(tokens["id_token"]!.GetValue<string>()));

        Assert.That(payload["acr"]!.GetValue<string>(), Is.EqualTo("eidas1"));
    }

    [Test]
    public async Task CancelAsync_CallbackFault_ShowsOnFranceConnectPlusToo()
    {
        var callback = SimulatorFixture.Query(
            await _fixture.Simulator.CancelAsync(_fixture.AuthorizeUrl(), SimulatorFault.CallbackWithoutIssuer)
        );

        Assert.That((callback["error"], callback.ContainsKey("iss")), Is.EqualTo(("access_denied", false)));
    }

    private async Task<(string IdToken, string UserInfo)> LoginAsync(
        SimulatorFault? fault,
        string clientId = SimulatorFixture.ClientId
    )
    {
        var callback = await _fixture.SignInAsync(fault: fault, changes: ("client_id", clientId));
        var tokens = (await _fixture.ExchangeAsync(callback["code"], ("client_id", clientId))).Json;
        var userInfo = await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
        return (tokens["id_token"]!.GetValue<string>(), userInfo.Body);
    }

    private bool IsHealthy(string token)
    {
        if (token.Split('.').Length != 5 || !HasRightHeader(token, "ECDH-ES"))
        {
            return false;
        }

        try
        {
            return ServiceKeys.Decrypt(token).Split('.').Length == 3;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private bool HasRightHeader(string token, string algorithm)
    {
        var header = Tokens.Header(token);
        var clientId = algorithm == "ECDH-ES" ? SimulatorFixture.ClientId : Rsa;
        List<(string, string?)> members =
        [
            .. header.Where(member => member.Key != "epk").Select(member => (member.Key, Text(member.Value))),
        ];
        (string, string?)[] expected =
        [
            ("alg", algorithm),
            ("enc", "A256GCM"),
            ("cty", "JWT"),
            ("kid", ServiceKeys.KeyId(algorithm)),
            ("iss", _fixture.Issuer),
            ("aud", clientId),
        ];
        return members.SequenceEqual(expected);
    }

    private static string? Text(JsonNode? node) =>
        node?.GetValueKind() == System.Text.Json.JsonValueKind.String ? node.GetValue<string>() : null;

    private static byte[] Coordinate(JsonNode key, string name) =>
        WebEncoders.Base64UrlDecode(key[name]!.GetValue<string>());
}
