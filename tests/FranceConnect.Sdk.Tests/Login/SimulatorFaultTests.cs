using FranceConnect.Sdk.Simulator;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Login;

/// <summary>Every fault a simulated FranceConnect knows, over real HTTP: the code it ends on, and what was asked meanwhile.</summary>
[TestFixture]
internal sealed class SimulatorFaultTests
{
    private LoginSite _site;

    /// <summary>Those of both platforms.</summary>
    public static IEnumerable<TestCaseData> Faults()
    {
        yield return Row(SimulatorFault.CallbackCodeAndError, "FCS2001", tokens: 0, userInfos: 0);
        yield return Row(SimulatorFault.CallbackDuplicateState, "FCS2001", tokens: 0, userInfos: 0);
        yield return Row(SimulatorFault.CallbackForeignIssuer, "FCS2004", tokens: 0, userInfos: 0);
        yield return Row(SimulatorFault.CallbackWithoutIssuer, "FCS2005", tokens: 0, userInfos: 0);
        yield return Row(SimulatorFault.CallbackServerError, "FCS2008", tokens: 0, userInfos: 0);
        yield return Row(SimulatorFault.CallbackTemporarilyUnavailable, "FCS2008", tokens: 0, userInfos: 0);
        yield return Row(SimulatorFault.InvalidClient, "FCS2012", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.TokenServerError, "FCS2013", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.TokenHtml, "FCS2014", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.TokenTruncated, "FCS2014", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.OversizedToken, "FCS2014", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.TokenRedirect, "FCS2014", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.IdTokenAlgNone, "FCS3002", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.IdTokenOtherAlgorithm, "FCS3002", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.UnknownKeyId, "FCS3003", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.ForgedIdTokenSignature, "FCS3004", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.IdTokenForeignIssuer, "FCS3005", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.IdTokenWrongAudience, "FCS3006", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.IdTokenForeignAuthorizedParty, "FCS3007", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.ExpiredIdToken, "FCS3008", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.IssuedInTheFuture, "FCS3009", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.WrongNonce, "FCS3010", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.MissingNonce, "FCS3010", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.LowerAcr, "FCS3011", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.MissingAcr, "FCS3011", tokens: 1, userInfos: 0);
        yield return Row(SimulatorFault.UserInfoPlainJson, "FCS2017", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.UserInfoHtml, "FCS2017", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.UserInfoRedirect, "FCS2015", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.OversizedUserInfo, "FCS3021", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.UserInfoWithoutExpiry, "FCS3021", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.UserInfoAlgNone, "FCS3022", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.UserInfoOtherAlgorithm, "FCS3022", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.UserInfoUnknownKeyId, "FCS3023", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.ForgedUserInfoSignature, "FCS3024", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.UserInfoForeignIssuer, "FCS3025", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.UserInfoWrongAudience, "FCS3026", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.ExpiredUserInfo, "FCS3028", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.UserInfoIssuedInTheFuture, "FCS3029", tokens: 1, userInfos: 1);
        yield return Row(SimulatorFault.UserInfoOtherSubject, "FCS3030", tokens: 1, userInfos: 1);
        // Not failures: what the engine rides out.
        yield return Row(SimulatorFault.UserInfoUnavailableOnce, null, tokens: 1, userInfos: 2);
        yield return Row(SimulatorFault.RotatedKeys, null, tokens: 1, userInfos: 1);
        // The service is not called: the citizen chooses again.
        yield return Row(SimulatorFault.IdentityProviderError, null, tokens: 1, userInfos: 1);
    }

    [SetUp]
    public async Task StartAsync() => _site = await LoginSite.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [TestCaseSource(nameof(Faults))]
    public async Task CompleteLoginAsync_Fault_EndsOnItsCodeAndAsksNoMore(
        SimulatorFault fault,
        string? code,
        int tokens,
        int userInfos
    )
    {
        var result = await _site.SignInAsync(fault: fault);

        Assert.Multiple(() =>
        {
            Assert.That(result.Error?.Code.Value, Is.EqualTo(code), $"{result.Error}");
            Assert.That(result.Succeeded, Is.EqualTo(code is null));
            Assert.That(_site.Simulator.Requests.Count("token"), Is.EqualTo(tokens), "token");
            Assert.That(_site.Simulator.Requests.Count("userinfo"), Is.EqualTo(userInfos), "userinfo");
            Assert.That(_site.Simulator.Requests.Count("trap"), Is.Zero, "no redirect is followed");
        });
    }

    [Test]
    public void Faults_Table_HasEveryLoginBoundFaultExceptTheSlowOne()
    {
        var tested = Faults().Select(row => (SimulatorFault)row.Arguments[0]!);

        Assert.That(
            tested,
            Is.EquivalentTo(
                SimulatorFault.All.Where(fault =>
                    fault is { IsLoginBound: true, IsPlusOnly: false } && fault != SimulatorFault.Slow
                )
            )
        );
    }

    [Test]
    public async Task CompleteLoginAsync_SameCallbackTwice_IsRefusedTheSecondTimeWithFranceConnectsCode()
    {
        var challenge = await _site.Client.StartLoginAsync(new LoginRequest());
        var callback = await _site.Simulator.AuthorizeAsync(challenge.AuthorizeUrl, "test");

        var first = await _site.CompleteAsync(callback, challenge.State);
        var second = await _site.CompleteAsync(callback, challenge.State);

        Assert.That(first.Succeeded, Is.True, $"{first.Error}");
        Assert.That(second.Error?.Code, Is.EqualTo(FranceConnectErrorCode.CodeRefused));
        Assert.That(second.Error?.ProviderCode, Is.EqualTo("Y0416228"));
        Assert.That(second.Error?.ProviderLogId, Is.Not.Null);
    }

    [Test]
    public async Task CompleteLoginAsync_CitizenTurnsBack_IsCancelledWithBothAddresses()
    {
        var challenge = await _site.Client.StartLoginAsync(
            new LoginRequest { ReturnUrl = "/moi", CancelUrl = "/accueil" }
        );
        var callback = await _site.Simulator.CancelAsync(challenge.AuthorizeUrl);

        var result = await _site.CompleteAsync(callback, challenge.State);

        Assert.That(result.IsCancelled, Is.True);
        Assert.That(result.CancelUrl, Is.EqualTo("/accueil"));
        Assert.That(result.ReturnUrl, Is.EqualTo("/moi"));
        Assert.That(_site.Simulator.Requests.Count("token"), Is.Zero);
    }

    private static IEnumerable<TestCaseData> FaultsOfACancelledLogin()
    {
        yield return Cancelled(SimulatorFault.CallbackCodeAndError, "FCS2001");
        yield return Cancelled(SimulatorFault.CallbackDuplicateState, "FCS2001");
        yield return Cancelled(SimulatorFault.CallbackForeignIssuer, "FCS2004");
        yield return Cancelled(SimulatorFault.CallbackWithoutIssuer, "FCS2005");
        yield return Cancelled(SimulatorFault.CallbackServerError, "FCS2008");
        yield return Cancelled(SimulatorFault.CallbackTemporarilyUnavailable, "FCS2008");
    }

    [TestCaseSource(nameof(FaultsOfACancelledLogin))]
    public async Task CompleteLoginAsync_FaultOfACancelledLogin_IsNotTakenForACancellation(
        SimulatorFault fault,
        string code
    )
    {
        var challenge = await _site.Client.StartLoginAsync(new LoginRequest());
        var callback = await _site.Simulator.CancelAsync(challenge.AuthorizeUrl, fault);

        var result = await _site.CompleteAsync(callback, challenge.State);

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(result.IsCancelled, Is.False);
    }

    [Test]
    public async Task CompleteLoginAsync_IdpHintRefused_HasItsOwnCodeAlthoughTheStateIsLost()
    {
        var challenge = await _site.Client.StartLoginAsync(new LoginRequest { IdpHint = "fournisseur-interdit" });
        var callback = await _site.Simulator.AuthorizeAsync(challenge.AuthorizeUrl, "test");

        var result = await _site.CompleteAsync(callback, challenge.State);

        Assert.That(callback.Query, Does.Contain("state=undefined"));
        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.IdpHintRefused));
    }

    [Test]
    public async Task CompleteLoginAsync_AuthenticationMethodsAsked_ComeBack()
    {
        var result = await _site.SignInAsync(request: new LoginRequest { RequestAuthenticationMethods = true });

        Assert.That(
            result.Session.Identity.AuthenticationMethods.Select(method => method.ToString()),
            Is.EqualTo(new[] { "fc", "pwd" })
        );
    }

    private static TestCaseData Cancelled(SimulatorFault fault, string code) =>
        new TestCaseData(fault, code).SetArgDisplayNames(fault.Id);

    private static TestCaseData Row(SimulatorFault fault, string? code, int tokens, int userInfos) =>
        new TestCaseData(fault, code, tokens, userInfos).SetArgDisplayNames(fault.Id);
}
