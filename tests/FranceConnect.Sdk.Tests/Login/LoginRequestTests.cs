using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Login;

/// <summary>What a login cannot start with.</summary>
[TestFixture]
internal sealed class LoginRequestTests
{
    private static IEnumerable<TestCaseData> WrongRequests()
    {
        yield return Row("Prompt none", new LoginRequest { Prompt = "none" });
        yield return Row("Prompt select_account", new LoginRequest { Prompt = "select_account" });
        yield return Row("Prompt empty", new LoginRequest { Prompt = "" });
        yield return Row("Prompt in capitals", new LoginRequest { Prompt = "LOGIN" });
        yield return Row("ReturnUrl too long", new LoginRequest { ReturnUrl = "/" + new string('a', 2000) });
        yield return Row("CancelUrl too long", new LoginRequest { CancelUrl = "/" + new string('a', 2000) });
        yield return Row("Purpose too long", new LoginRequest { Purpose = new string('a', 201) });
        yield return Row("Level unknown", new LoginRequest { AssuranceLevel = AssuranceLevel.From("eidas9") });
        yield return Row("Level default", new LoginRequest { AssuranceLevel = default(AssuranceLevel) });

        static TestCaseData Row(string name, LoginRequest request) =>
            new TestCaseData(request).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(WrongRequests))]
    public async Task StartLoginAsync_WrongRequest_IsAnArgumentErrorWithItsCode(LoginRequest request)
    {
        await using var site = new StubSite();

        Assert.That(
            () => site.Client.StartLoginAsync(request),
            Throws.ArgumentException.With.Message.StartsWith(FranceConnectErrorCode.SettingInvalid.Value)
        );
        Assert.That(site.Provider.Asked, Is.Empty);
    }

    [Test]
    public async Task StartLoginAsync_LongestReturnAddresses_ComeBack()
    {
        await using var site = new StubSite();
        var longest = "/?" + new string('&', 1998);

        var result = await site.SignInAsync(new LoginRequest { ReturnUrl = longest, CancelUrl = longest });

        Assert.That((result.ReturnUrl, result.CancelUrl), Is.EqualTo((longest, longest)));
    }

    [Test]
    public async Task StartLoginAsync_Purpose_ComesBackAndIsNotSentToFranceConnect()
    {
        await using var site = new StubSite();
        var longest = "cantine-" + new string('a', 192);

        var challenge = await site.Client.StartLoginAsync(new LoginRequest { Purpose = longest });
        var result = await site.SignInAsync(new LoginRequest { Purpose = longest });
        var plain = await site.SignInAsync(new LoginRequest());

        Assert.That(result.Purpose, Is.EqualTo(longest));
        Assert.That(plain.Purpose, Is.Null);
        Assert.That(challenge.AuthorizeUrl.AbsoluteUri, Does.Not.Contain("cantine"));
        Assert.That(challenge.State.Value, Does.Not.Contain("cantine"), "it is sealed");
    }

    [TestCase("http://mairie.example.org/retour")]
    [TestCase("javascript:alert(1)")]
    [TestCase("/retour")]
    [TestCase("https://moi:secret@mairie.example.org/retour")]
    [TestCase("")]
    public async Task StartLoginAsync_UnsafeRedirectUri_IsRefused(string redirectUri)
    {
        await using var site = new StubSite();

        Assert.That(
            () => site.Client.StartLoginAsync(new LoginRequest { RedirectUri = redirectUri }),
            Refused.With(FranceConnectErrorCode.RedirectUriInvalid)
        );
    }

    [Test]
    public async Task StartLoginAsync_NoRedirectUriAnywhere_IsRefused()
    {
        await using var site = new StubSite(o => o.RedirectUri = null);

        Assert.That(
            () => site.Client.StartLoginAsync(new LoginRequest()),
            Refused.With(FranceConnectErrorCode.RedirectUriInvalid)
        );
    }

    [Test]
    public async Task StartLoginAsync_UnknownTenant_IsRefused()
    {
        await using var site = new StubSite();

        Assert.That(
            () => site.Client.StartLoginAsync(new LoginRequest { TenantId = "ailleurs" }),
            Refused.With(FranceConnectErrorCode.TenantUnknown)
        );
    }

    [Test]
    public async Task StartLoginAsync_PlatformTheTenantIsNotRegisteredOn_IsRefused()
    {
        await using var site = new StubSite();

        Assert.That(
            () => site.Client.StartLoginAsync(new LoginRequest { Platform = FranceConnectPlatform.FranceConnectPlus }),
            Refused.With(FranceConnectErrorCode.RegistrationMissing)
        );
    }

    [Test]
    public async Task StartLoginAsync_ProviderDown_IsTransientAndTheProvidersFault()
    {
        await using var site = new StubSite();
        site.Provider.Fail("openid-configuration", System.Net.HttpStatusCode.ServiceUnavailable);

        Assert.That(
            () => site.Client.StartLoginAsync(new LoginRequest()),
            Refused.With(FranceConnectErrorCode.MetadataUnavailable)
        );
    }

    [Test]
    public async Task StartLoginAsync_Cancelled_StopsAndTheNextOneWorks([Values] bool metadataIsKnown)
    {
        await using var site = new StubSite();
        if (metadataIsKnown)
            await site.Client.EnsureMetadataAsync();

        Assert.That(
            () => site.Client.StartLoginAsync(new LoginRequest(), new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That((await site.SignInAsync()).Succeeded, Is.True);
    }
}
