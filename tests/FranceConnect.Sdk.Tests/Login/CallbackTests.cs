using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Login;

/// <summary>The checks that need no network, each with its own code, and their order.</summary>
[TestFixture]
internal sealed class CallbackTests
{
    private const string Foreign = "https%3A%2F%2Fautre-emetteur.example%2Fapi%2Fv2";
    private const string Iss = "https%3A%2F%2Ffournisseur.example.org%2Fapi%2Fv2";

    // {s} is the state of the pending login.
    private static IEnumerable<TestCaseData> Refusals()
    {
        var malformed = FranceConnectErrorCode.CallbackMalformed;
        yield return new TestCaseData("", malformed);
        yield return new TestCaseData("?state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=&state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=%20&state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=%0C%0C&state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=c&error=access_denied&state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=c&code=c&state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=c&%63ode=d&state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=c&state={s}&state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=c&state={s}&state=autre&iss=" + Iss, malformed);
        yield return new TestCaseData($"?code=c&state={{s}}&iss={Iss}&iss={Iss}", malformed);
        yield return new TestCaseData("?error=access_denied&error=access_denied&state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?error=a&error_uri=b&error_uri=b&state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?code&state={s}&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=c&state={s}&x=1&x=2&x=3&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=c&state={s}&=1&=2&iss=" + Iss, malformed);
        yield return new TestCaseData("?code=" + new string('c', 9000) + "&state={s}&iss=" + Iss, malformed);

        var unknown = FranceConnectErrorCode.LoginUnknown;
        yield return new TestCaseData("?code=c&iss=" + Iss, unknown);
        yield return new TestCaseData("?code=c&state=&iss=" + Iss, unknown);
        yield return new TestCaseData("?code=c&state=autre&iss=" + Iss, unknown);
        yield return new TestCaseData("?code=c&STATE={s}&iss=" + Iss, unknown);
        yield return new TestCaseData("?code=c&state=undefined&iss=" + Iss, unknown);
        yield return new TestCaseData("?error=access_denied&state=undefined&iss=" + Iss, unknown);
        yield return new TestCaseData(
            "?error=invalid_idp_hint&error_description=An+idp_hint+was+provided+but+is+not+allowed&state=undefined&iss="
                + Iss,
            FranceConnectErrorCode.IdpHintRefused
        );

        yield return new TestCaseData(
            "?code=c&state={s}&iss=" + Foreign,
            FranceConnectErrorCode.CallbackIssuerMismatch
        );
        yield return new TestCaseData(
            "?code=c&state={s}&iss=" + Iss + "%2F",
            FranceConnectErrorCode.CallbackIssuerMismatch
        );
        yield return new TestCaseData("?code=c&state={s}&iss=", FranceConnectErrorCode.CallbackIssuerMismatch);
        yield return new TestCaseData("?code=c&state={s}", FranceConnectErrorCode.CallbackIssuerMissing);
        yield return new TestCaseData(
            "?error=access_denied&state={s}&iss=" + Iss,
            FranceConnectErrorCode.LoginCancelled
        );
    }

    // Two faults at once: the earlier rule speaks.
    private static IEnumerable<TestCaseData> Orders()
    {
        yield return new TestCaseData(
            "?code=c&error=access_denied&state=autre",
            FranceConnectErrorCode.CallbackMalformed
        );
        yield return new TestCaseData(
            "?error=invalid_idp_hint&error=invalid_idp_hint&state=undefined",
            FranceConnectErrorCode.CallbackMalformed
        );
        yield return new TestCaseData("?code=c&state=autre&iss=" + Foreign, FranceConnectErrorCode.LoginUnknown);
        yield return new TestCaseData(
            "?error=access_denied&state=autre&iss=" + Iss,
            FranceConnectErrorCode.LoginUnknown
        );
        yield return new TestCaseData(
            "?error=access_denied&state={s}&iss=" + Foreign,
            FranceConnectErrorCode.CallbackIssuerMismatch
        );
        yield return new TestCaseData("?error=access_denied&state={s}", FranceConnectErrorCode.CallbackIssuerMissing);
    }

    [TestCaseSource(nameof(Refusals))]
    [TestCaseSource(nameof(Orders))]
    public async Task CompleteLoginAsync_WrongCallback_HasItsOwnCodeAndRedeemsNothing(
        string query,
        FranceConnectErrorCode code
    )
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();

        var result = await site.CompleteAsync(query.Replace("{s}", challenge.StateParameter), challenge.State);

        Assert.That(result.Error?.Code, Is.EqualTo(code));
        Assert.That(result.Succeeded, Is.False);
        Assert.That(site.Provider.Count("token"), Is.Zero);
        Assert.That(site.Provider.Count("userinfo"), Is.Zero);
    }

    [Test]
    public async Task CompleteLoginAsync_NullOrHugeQuery_IsMalformed()
    {
        await using var site = new StubSite();

        var none = await site.Client.CompleteLoginAsync(LoginCallback.FromQueryString(null), null);
        var huge = await site.CompleteAsync("?" + new string('&', 1_000_000), null);

        Assert.That(none.Error?.Code, Is.EqualTo(FranceConnectErrorCode.CallbackMalformed));
        Assert.That(huge.Error?.Code, Is.EqualTo(FranceConnectErrorCode.CallbackMalformed));
    }

    [TestCase(8 * 1024, "FCS2002")]
    [TestCase(8 * 1024 + 1, "FCS2001")]
    public async Task CompleteLoginAsync_QueryOfThatLength_IsReadUpToEightKiB(int length, string code)
    {
        await using var site = new StubSite();

        var result = await site.CompleteAsync("?code=" + new string('c', length - "code=".Length), null);

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
    }

    [TestCase(0, null)]
    [TestCase(30 * 60 - 1, null)]
    [TestCase(30 * 60, "FCS2018")]
    [TestCase(40 * 60, "FCS2018")]
    public async Task CompleteLoginAsync_AfterTheLifetime_IsExpiredAndKeepsTheReturnAddress(int seconds, string? code)
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();
        site.Time.Advance(TimeSpan.FromSeconds(seconds));

        var result = await site.CompleteAsync(StubSite.Callback(challenge), challenge.State);

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(result.ReturnUrl, Is.EqualTo("/moi"));
        Assert.That(site.Provider.Count("token"), Is.EqualTo(code is null ? 1 : 0));
    }

    [Test]
    public async Task CompleteLoginAsync_UnknownLogin_GivesNoReturnAddress()
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();

        var result = await site.CompleteAsync("?code=c&state=autre&iss=" + Iss, challenge.State);

        Assert.That(result.ReturnUrl, Is.Null);
        Assert.That(result.CancelUrl, Is.Null);
    }

    [TestCase("default", null)]
    [TestCase("DEFAULT", null)]
    [TestCase(null, null)]
    [TestCase("ville", "FCS2019")]
    [TestCase("", "FCS2019")]
    public async Task CompleteLoginAsync_AtAnotherTenant_IsRefusedBeforeItsCodeIsUsed(string? expected, string? code)
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();

        var result = await site.CompleteAsync(StubSite.Callback(challenge), challenge.State, expected);

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(result.ReturnUrl, Is.EqualTo(code is null ? "/moi" : null));
        Assert.That(site.Provider.Count("token"), Is.EqualTo(code is null ? 1 : 0));
    }

    [Test]
    public async Task CompleteLoginAsync_OtherTenantAndExpired_SaysOtherTenant()
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();
        site.Time.Advance(TimeSpan.FromHours(1));

        var result = await site.CompleteAsync(StubSite.Callback(challenge), challenge.State, "ville");

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.TenantMismatch));
    }

    [Test]
    public async Task CompleteLoginAsync_IssuerNotAnnounced_AcceptsACallbackWithoutIt()
    {
        await using var site = new StubSite();
        site.Provider.Discovery = document => document.Remove("authorization_response_iss_parameter_supported");
        var challenge = await site.StartAsync();

        var without = await site.CompleteAsync(
            $"?code={StubProvider.Code}&state={challenge.StateParameter}",
            challenge.State
        );
        var foreign = await site.CompleteAsync(
            $"?code={StubProvider.Code}&state={challenge.StateParameter}&iss={Foreign}",
            challenge.State
        );

        Assert.That(without.Succeeded, Is.True, $"{without.Error}");
        Assert.That(foreign.Error?.Code, Is.EqualTo(FranceConnectErrorCode.CallbackIssuerMismatch));
    }

    [Test]
    public async Task CompleteLoginAsync_UnknownParameters_AreIgnored()
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();

        var result = await site.CompleteAsync(StubSite.Callback(challenge) + "&utm_source=a&=&&x", challenge.State);

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
    }

    [Test]
    public async Task CompleteLoginAsync_UnknownParameterTwice_IsRefused()
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();

        var result = await site.CompleteAsync(
            StubSite.Callback(challenge) + "&utm_source=a&utm_source=b",
            challenge.State
        );

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.CallbackMalformed));
    }

    [Test]
    public void StateParameter_MalformedCallback_IsNull()
    {
        Assert.That(LoginCallback.FromQueryString("?code=c&state=s").StateParameter, Is.EqualTo("s"));
        Assert.That(LoginCallback.FromQueryString("?code=c&state=s&state=s").StateParameter, Is.Null);
        Assert.That(LoginCallback.FromQueryString("?state=s").StateParameter, Is.Null);
    }
}
