using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FranceConnect.Sdk.Simulator.Tests.Encryption;

/// <summary>The keys a service of FranceConnect+ publishes: when they are read, and what happens when they cannot be.</summary>
internal sealed class PublishedKeysTests
{
    private const string Unreadable = "client JSON Web Key Set failed to be refreshed";

    private ServiceJwks _jwks = null!;
    private SimulatorFixture _fixture = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _jwks = await ServiceJwks.StartAsync();
        _fixture = await SimulatorFixture.StartPlusAsync(options =>
        {
            options.Clients[^1].Jwks = null;
            options.Clients[^1].JwksUri = _jwks.Address;
        });
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _fixture.DisposeAsync();
        await _jwks.DisposeAsync();
    }

    [Test]
    public async Task Login_PublishedKeys_AreReadOnceForAMinute()
    {
        await SignedInAsync();
        await SignedInAsync();
        Assert.That(_jwks.Count, Is.EqualTo(1));

        _fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        await SignedInAsync();
        Assert.That(_jwks.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Login_KeptKeysHoldNoUsableOne_AreReadAgainAtOnce()
    {
        _jwks.Answer = context => context.Response.WriteAsync("""{"keys":[]}""");
        Assert.That(
            (await ExchangeAsync()).Json["error_description"]!.GetValue<string>(),
            Is.EqualTo("no suitable encryption key found (ECDH-ES) (undefined)")
        );

        _jwks.Answer = context => context.Response.WriteAsync(ServiceKeys.Jwks);
        await SignedInAsync();
        Assert.That(_jwks.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Exchange_AddressAnswersAnError_IsRefusedAndSpendsTheCode()
    {
        _jwks.Answer = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        var code = (await _fixture.SignInAsync())["code"];

        var refused = await _fixture.ExchangeAsync(code);
        var again = await _fixture.ExchangeAsync(code);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((400, "Y040001")));
        Assert.That(refused.Json["error"]!.GetValue<string>(), Is.EqualTo("invalid_client_metadata"));
        Assert.That(refused.Json["error_description"]!.GetValue<string>(), Is.EqualTo($"{Unreadable} (HTTP 503)"));
        Assert.That(again.Code, Is.EqualTo("Y0416228"));
    }

    [TestCase("<html>", "not a JSON Web Key Set")]
    [TestCase("[]", "not a JSON Web Key Set")]
    [TestCase("{}", "not a JSON Web Key Set")]
    public async Task Exchange_AddressAnswersSomethingElse_IsRefused(string body, string why)
    {
        _jwks.Answer = context => context.Response.WriteAsync(body);

        Assert.That(
            (await ExchangeAsync()).Json["error_description"]!.GetValue<string>(),
            Is.EqualTo($"{Unreadable} ({why})")
        );
    }

    [Test]
    public async Task Exchange_AddressAnswersTooMuch_IsRefused()
    {
        _jwks.Answer = context => context.Response.WriteAsync(ServiceKeys.Jwks + new string(' ', 70_000));

        Assert.That(
            (await ExchangeAsync()).Json["error_description"]!.GetValue<string>(),
            Is.EqualTo($"{Unreadable} (larger than 64 KiB)")
        );
    }

    [Test]
    public async Task Exchange_AddressRedirects_IsNotFollowed()
    {
        _jwks.Answer = context =>
        {
            context.Response.Redirect("https://service.example/jwks");
            return Task.CompletedTask;
        };

        Assert.That(
            (await ExchangeAsync()).Json["error_description"]!.GetValue<string>(),
            Is.EqualTo($"{Unreadable} (HTTP 302)")
        );
    }

    [Test]
    public async Task Exchange_AddressNobodyListensTo_IsRefused()
    {
        await _jwks.DisposeAsync();

        Assert.That(
            (await ExchangeAsync()).Json["error_description"]!.GetValue<string>(),
            Is.EqualTo($"{Unreadable} (unreachable)")
        );
    }

    [Test]
    public async Task UserInfo_AddressFailsAfterTheTokens_UsesTheKeptKeys()
    {
        var token = (await _fixture.LoginAsync())["access_token"]!.GetValue<string>();
        _jwks.Answer = context => context.Response.WriteAsync("{}");

        var userInfo = await _fixture.UserInfoAsync(token);

        Assert.That(userInfo.Status, Is.EqualTo(200), userInfo.Body);
        Assert.That(await _fixture.VerifiesAsync(userInfo.Body), Is.True);
    }

    [Test]
    public async Task UserInfo_KeysGoneSinceTheTokens_IsRefused()
    {
        var elliptic = new JsonObject { ["keys"] = new JsonArray(ServiceKeys.PublicPoint()) }.ToJsonString();
        _jwks.Answer = context => context.Response.WriteAsync(elliptic);
        var token = (await _fixture.LoginAsync())["access_token"]!.GetValue<string>();
        _jwks.Answer = context => context.Response.WriteAsync("""{"keys":[]}""");
        await ReadAgainAsync();

        var userInfo = await _fixture.UserInfoAsync(token);

        Assert.That((userInfo.Status, userInfo.Code), Is.EqualTo((400, "Y040001")), userInfo.Body);
    }

    [Test]
    public void FindAsync_AddressThatDoesNotAnswer_IsGivenUp()
    {
        _jwks.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var keys = new PublishedKeys(_fixture.Clock, patience: TimeSpan.FromMilliseconds(50));
        var client = SimulatorFixture.PlusClient("un-autre", client => client.Jwks = null);
        client.JwksUri = _jwks.Address;

        Assert.That(
            () => keys.FindAsync(new RegisteredClient(client), CancellationToken.None),
            Throws
                .InstanceOf<JsonErrorException>()
                .With.Property(nameof(JsonErrorException.Description))
                .EqualTo($"{Unreadable} (no answer in time)")
        );
        Assert.That(PublishedKeys.Patience, Is.EqualTo(TimeSpan.FromSeconds(6)));
    }

    private static IEnumerable<TestCaseData> UnusableKeys()
    {
        yield return Case("without use", key => key.Remove("use"));
        yield return Case("for signing", key => key["use"] = "sig");
        yield return Case("without alg", key => key.Remove("alg"));
        yield return Case("of another alg", key => key["alg"] = "ECDH-ES+A256KW");
        yield return Case("without kid", key => key.Remove("kid"));
        yield return Case("with an empty kid", key => key["kid"] = "");
        yield return Case("of another curve", key => key["crv"] = "P-384");
        yield return Case("of another type", key => key["kty"] = "RSA");
        yield return Case("off the curve", key => key["x"] = key["y"]!.GetValue<string>());
        yield return Case("not base64url", key => key["x"] = "é");
        yield return Case(
            "with its private part",
            key => key["d"] = ServiceKeys.PrivatePoint()["d"]!.GetValue<string>()
        );

        static TestCaseData Case(string name, Action<JsonObject> change) =>
            new TestCaseData(change).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(UnusableKeys))]
    public void ReadAll_UnusableKey_IsLeftOut(Action<JsonObject> change)
    {
        var key = ServiceKeys.PublicPoint();
        change(key);
        var jwks = new JsonObject { ["keys"] = new JsonArray(key, ServiceKeys.PublicModulus("RSA-OAEP")) };

        Assert.That(EncryptionKey.ReadAll(jwks.ToJsonString()).Select(k => k.Algorithm), Is.EqualTo(["RSA-OAEP"]));
    }

    [Test]
    public void ReadAll_ShortRsaKey_IsLeftOut()
    {
        var key = ServiceKeys.PublicModulus("RSA-OAEP");
        key["n"] = key["n"]!.GetValue<string>()[..170];

        Assert.That(EncryptionKey.ReadAll(new JsonObject { ["keys"] = new JsonArray(key) }.ToJsonString()), Is.Empty);
    }

    [TestCase("https://service.example/jwks")]
    [TestCase("http://192.0.2.1/jwks")]
    [TestCase("file:///jwks")]
    [TestCase("/jwks")]
    public void Add_JwksUriOfAnotherMachine_IsRefused(string address) =>
        Assert.That(
            () =>
                _fixture.Simulator.Clients.Add(
                    SimulatorFixture.PlusClient(
                        "un-autre",
                        client =>
                        {
                            client.Jwks = null;
                            client.JwksUri = new Uri(address, UriKind.RelativeOrAbsolute);
                        }
                    )
                ),
            Throws.ArgumentException.With.Message.Contains("FCS9002")
        );

    [Test]
    public void Add_JwksAndJwksUri_IsRefused() =>
        Assert.That(
            () =>
                _fixture.Simulator.Clients.Add(
                    SimulatorFixture.PlusClient("un-autre", client => client.JwksUri = _jwks.Address)
                ),
            Throws.ArgumentException.With.Message.Contains("FCS9002")
        );

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("""{"keys":{}}""")]
    public void Add_JwksThatIsNone_IsRefused(string jwks) =>
        Assert.That(
            () => _fixture.Simulator.Clients.Add(SimulatorFixture.PlusClient("un-autre", client => client.Jwks = jwks)),
            Throws.ArgumentException.With.Message.Contains("FCS9002")
        );

    // Another service of the same address, whose key is not among those kept.
    private async Task ReadAgainAsync()
    {
        const string Other = "un-autre";
        _fixture.Simulator.Clients.Add(
            SimulatorFixture.PlusClient(
                Other,
                client =>
                {
                    client.Jwks = null;
                    client.JwksUri = _jwks.Address;
                    client.EncryptionAlgorithm = "RSA-OAEP";
                }
            )
        );
        var code = (await _fixture.SignInAsync(changes: ("client_id", Other)))["code"];
        await _fixture.ExchangeAsync(code, ("client_id", Other));
    }

    private async Task SignedInAsync()
    {
        var answer = await ExchangeAsync();
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        Assert.That(await _fixture.VerifiesAsync(answer.Json["id_token"]!.GetValue<string>()), Is.True);
    }

    private async Task<Answer> ExchangeAsync() => await _fixture.ExchangeAsync((await _fixture.SignInAsync())["code"]);
}
