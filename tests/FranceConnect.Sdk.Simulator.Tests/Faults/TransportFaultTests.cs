namespace FranceConnect.Sdk.Simulator.Tests.Faults;

/// <summary>Each fault of an answer as a whole, of the callback, and of the shared documents.</summary>
internal sealed class TransportFaultTests
{
    private SimulatorFixture _fixture = null!;

    [SetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task TokenHtml_Exchange_AnswersAPage()
    {
        var answer = await ExchangeAsync(SimulatorFault.TokenHtml);

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((200, "text/html; charset=utf-8")));
    }

    [Test]
    public async Task TokenTruncated_Exchange_IsNotJson()
    {
        var answer = await ExchangeAsync(SimulatorFault.TokenTruncated);

        Assert.That(answer.Status, Is.EqualTo(200));
        Assert.That(() => answer.Json, Throws.InstanceOf<System.Text.Json.JsonException>());
    }

    [Test]
    public async Task TokenServerError_Exchange_Answers500() =>
        Assert.That((await ExchangeAsync(SimulatorFault.TokenServerError)).Status, Is.EqualTo(500));

    [Test]
    public async Task OversizedToken_Exchange_WeighsSeveralMebibytes()
    {
        var answer = await ExchangeAsync(SimulatorFault.OversizedToken);

        Assert.That(answer.Body, Has.Length.GreaterThan(8 * 1024 * 1024));
        Assert.That(answer.Json["access_token"], Is.Not.Null, "otherwise well formed");
    }

    [Test]
    public async Task InvalidClient_RightSecret_IsRefused()
    {
        var answer = await ExchangeAsync(SimulatorFault.InvalidClient);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((401, "Y0434A7B")));
    }

    [Test]
    public async Task TokenRedirect_Exchange_PointsToTheTrap()
    {
        var answer = await ExchangeAsync(SimulatorFault.TokenRedirect);
        using var browser = _fixture.OpenBrowser();
        await browser.GetAsync(new Uri(_fixture.Simulator.BaseAddress, answer.Location).AbsoluteUri);

        Assert.That(answer.Status, Is.EqualTo(307));
        Assert.That(_fixture.Simulator.Requests.Count("trap"), Is.EqualTo(1));
    }

    [Test]
    public async Task RotatedKeys_Exchange_ReplacesTheKeyUnderItsLabel()
    {
        using var browser = _fixture.OpenBrowser();
        var before = (await browser.GetAsync("/jwks")).Body;

        var tokens = await _fixture.LoginAsync(fault: SimulatorFault.RotatedKeys);
        var after = (await browser.GetAsync("/jwks")).Body;

        Assert.That(after, Is.Not.EqualTo(before).And.Contains("\"pkcs11:ES256:hsm\""));
        Assert.That(await _fixture.VerifiesAsync(tokens["id_token"]!.GetValue<string>()), Is.True);
    }

    [Test]
    public async Task UserInfoPlainJson_Read_IsNotSigned()
    {
        var answer = await UserInfoAsync(SimulatorFault.UserInfoPlainJson);

        Assert.That(answer.ContentType, Is.EqualTo("application/json; charset=utf-8"));
        Assert.That(answer.Json["family_name"]!.GetValue<string>(), Is.EqualTo("DUBOIS"));
    }

    [Test]
    public async Task UserInfoHtml_Read_AnswersAPage() =>
        Assert.That(
            (await UserInfoAsync(SimulatorFault.UserInfoHtml)).ContentType,
            Is.EqualTo("text/html; charset=utf-8")
        );

    [Test]
    public async Task OversizedUserInfo_Read_WeighsSeveralMebibytes() =>
        Assert.That((await UserInfoAsync(SimulatorFault.OversizedUserInfo)).Body, Has.Length.EqualTo(8 * 1024 * 1024));

    [Test]
    public async Task UserInfoRedirect_Read_PointsToTheTrap() =>
        Assert.That((await UserInfoAsync(SimulatorFault.UserInfoRedirect)).Location, Is.EqualTo("/trap"));

    [Test]
    public async Task UserInfoUnavailableOnce_SecondRead_Answers()
    {
        var tokens = await _fixture.LoginAsync(fault: SimulatorFault.UserInfoUnavailableOnce);
        var token = tokens["access_token"]!.GetValue<string>();

        var first = await _fixture.UserInfoAsync(token);
        var second = await _fixture.UserInfoAsync(token);

        Assert.That((first.Status, second.Status), Is.EqualTo((503, 200)));
    }

    [Test]
    public async Task Slow_Exchange_WaitsForTheDelayOnTheSimulatorsClock()
    {
        _fixture.Simulator.Faults.Delay = TimeSpan.FromSeconds(1);
        var callback = await _fixture.SignInAsync(fault: SimulatorFault.Slow);

        var exchange = _fixture.ExchangeAsync(callback["code"]);
        await UntilAsync(() => _fixture.Simulator.Requests.Count("token") == 1);
        Assert.That(exchange.IsCompleted, Is.False);
        // The wait is registered just after the count: move until it ends, by steps too small for the code to die before it is read.
        while (!exchange.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
            _fixture.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That((await exchange).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task CallbackWithoutIssuer_Callback_HasNone() =>
        Assert.That(await CallbackAsync(SimulatorFault.CallbackWithoutIssuer), Does.Not.ContainKey("iss"));

    [Test]
    public async Task CallbackForeignIssuer_Callback_SaysAnother() =>
        Assert.That(
            (await CallbackAsync(SimulatorFault.CallbackForeignIssuer))["iss"],
            Is.Not.EqualTo(_fixture.Simulator.Issuer)
        );

    [Test]
    public async Task CallbackCodeAndError_Callback_HasBoth() =>
        Assert.That((await CallbackAsync(SimulatorFault.CallbackCodeAndError)).Keys, Is.SupersetOf(["code", "error"]));

    [Test]
    public async Task CallbackDuplicateState_Callback_HasTwo() =>
        Assert.That(
            (await CallbackAsync(SimulatorFault.CallbackDuplicateState))["state"],
            Does.StartWith("etat-du-test,")
        );

    [TestCase("callback-unavailable", "temporarily_unavailable")]
    [TestCase("callback-server-error", "server_error")]
    public async Task CallbackError_Callback_HasNoCode(string fault, string error)
    {
        var callback = await CallbackAsync(SimulatorFault.Find(fault)!);

        Assert.That(callback["error"], Is.EqualTo(error));
        Assert.That(callback, Does.Not.ContainKey("code"));
        Assert.That(callback["state"], Is.EqualTo("etat-du-test"));
    }

    [TestCase("discovery-503", "/.well-known/openid-configuration")]
    [TestCase("jwks-503", "/jwks")]
    public async Task SharedDocument_FaultOnce_Answers503Once(string fault, string path)
    {
        _fixture.Simulator.Faults.Once(SimulatorFault.Find(fault)!);
        using var browser = _fixture.OpenBrowser();

        var first = await browser.GetAsync(path);
        var second = await browser.GetAsync(path);

        Assert.That((first.Status, second.Status), Is.EqualTo((503, 200)));
    }

    [Test]
    public async Task JwksEmpty_Keys_HaveNone()
    {
        _fixture.Simulator.Faults.Activate(SimulatorFault.JwksEmpty);
        using var browser = _fixture.OpenBrowser();

        Assert.That((await browser.GetAsync("/jwks")).Body, Is.EqualTo("""{"keys":[]}"""));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
        }
    }

    private async Task<Answer> ExchangeAsync(SimulatorFault fault)
    {
        var callback = await _fixture.SignInAsync(fault: fault);
        return await _fixture.ExchangeAsync(callback["code"]);
    }

    private Task<IReadOnlyDictionary<string, string>> CallbackAsync(SimulatorFault fault) =>
        _fixture.SignInAsync(fault: fault);

    private async Task<Answer> UserInfoAsync(SimulatorFault fault)
    {
        var tokens = await _fixture.LoginAsync(fault: fault);
        return await _fixture.UserInfoAsync(tokens["access_token"]!.GetValue<string>());
    }
}
