using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Login;

/// <summary>The errors FranceConnect sends to the callback, as recorded: error, description, state, iss.</summary>
[TestFixture]
internal sealed class ProviderErrorTests
{
    private const string Description = "Texte du fournisseur <script>alert(1)</script>";
    private const string Page = "https://docs.example.org/fs-technique-erreurs/";

    private static readonly object[][] Recorded =
    [
        ["access_denied", FranceConnectErrorCode.LoginCancelled],
        ["invalid_scope", FranceConnectErrorCode.LoginRefused],
        ["invalid_acr", FranceConnectErrorCode.LoginRefused],
        ["invalid_request", FranceConnectErrorCode.LoginRefused],
        ["unsupported_response_type", FranceConnectErrorCode.LoginRefused],
        ["invalid_idp_hint", FranceConnectErrorCode.IdpHintRefused],
        ["server_error", FranceConnectErrorCode.LoginUnavailable],
        ["temporarily_unavailable", FranceConnectErrorCode.LoginUnavailable],
        ["une_erreur_jamais_vue", FranceConnectErrorCode.LoginRefused],
    ];

    [TestCaseSource(nameof(Recorded))]
    public async Task CompleteLoginAsync_ErrorOnTheCallback_HasItsCodeAndCarriesFranceConnectsOwn(
        string error,
        FranceConnectErrorCode code
    )
    {
        await using var site = new StubSite();
        var uri = $"{Page}?code=Y03AB12C&id=1d3b0e5c-9f0a-4f6e-8a57-0c9f2f8d6e11";

        var result = await SendAsync(site, $"error={error}&error_uri={Uri.EscapeDataString(uri)}");

        Assert.Multiple(() =>
        {
            Assert.That(result.Error?.Code, Is.EqualTo(code));
            Assert.That(result.IsCancelled, Is.EqualTo(error == "access_denied"));
            Assert.That(result.Error?.ProviderError, Is.EqualTo(error));
            Assert.That(result.Error?.ProviderCode, Is.EqualTo("Y03AB12C"));
            Assert.That(result.Error?.ProviderLogId, Is.EqualTo("1d3b0e5c-9f0a-4f6e-8a57-0c9f2f8d6e11"));
            Assert.That(result.Error?.ProviderErrorUri, Is.EqualTo(new Uri(uri)));
            Assert.That(result.Error?.ToString(), Does.Not.Contain("Texte").And.Not.Contain("script"));
            Assert.That(result.ReturnUrl, Is.EqualTo("/moi"));
            Assert.That(result.CancelUrl, Is.EqualTo("/accueil"));
            Assert.That(site.Provider.Count("token"), Is.Zero);
        });
    }

    // The sheet's texts of an access_denied: the citizen's own choice, or FranceConnect's failure (§8.2).
    [TestCase("User auth aborted", "FCS2006")]
    [TestCase("user authentication aborted", "FCS2006")]
    [TestCase("", "FCS2006")]
    [TestCase("un texte jamais vu", "FCS2006")]
    [TestCase("authentication aborted due to a technical error on the authorization server", "FCS2008")]
    public async Task CompleteLoginAsync_AccessDenied_IsACancelUnlessFranceConnectFailed(string text, string code)
    {
        await using var site = new StubSite();

        var result = await SendAsync(site, "error=access_denied", text);

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(result.IsCancelled, Is.EqualTo(code == "FCS2006"));
        Assert.That(result.Error?.ProviderError, Is.EqualTo("access_denied"));
    }

    [Test]
    public async Task CompleteLoginAsync_ErrorWithoutPage_CarriesNoProviderCode()
    {
        await using var site = new StubSite();

        var result = await SendAsync(site, "error=invalid_scope&scope=dgfip_rfr");

        Assert.That(result.Error?.ProviderError, Is.EqualTo("invalid_scope"));
        Assert.That(result.Error?.ProviderCode, Is.Null);
        Assert.That(result.Error?.ProviderErrorUri, Is.Null);
    }

    [TestCase(
        "<script>alert(1)</script>",
        "https://docs.example.org/?code=<b>Y1</b>&id=\n\n",
        "an error that is markup"
    )]
    [TestCase("erreur\r\nFausse ligne de journal", "javascript:alert(1)//?code=Y1", "an error that forges a log line")]
    [TestCase("é", "http://docs.example.org/?code=Y1&id=2", "an address in clear")]
    [TestCase("x", "https://docs.example.org/?code=&id=%00", "empty and binary")]
    [TestCase("x", "pas une adresse", "no address")]
    public async Task CompleteLoginAsync_HostileErrorText_NeverReachesTheResult(string error, string uri, string _)
    {
        await using var site = new StubSite();

        var result = await SendAsync(
            site,
            $"error={Uri.EscapeDataString(error)}&error_uri={Uri.EscapeDataString(uri)}"
        );

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.LoginRefused));
        Assert.That(result.Error?.ProviderError, Is.EqualTo(error == "x" ? "x" : null));
        Assert.That(result.Error?.ProviderCode, Is.Null);
        Assert.That(result.Error?.ProviderLogId, Is.Null);
        Assert.That($"{result.Error}", Does.Match("^FCS2007: [^<>\r\n]+$"));
    }

    [Test]
    public async Task CompleteLoginAsync_EndlessErrorText_IsCut()
    {
        await using var site = new StubSite();

        var result = await SendAsync(
            site,
            $"error={new string('e', 65)}&error_uri=https://docs.example.org/?code={new string('Y', 65)}%26{new string('a', 600)}"
        );

        Assert.That(result.Error?.ProviderError, Is.Null);
        Assert.That(result.Error?.ProviderErrorUri, Is.Null);
    }

    [TestCase(64, 64)]
    [TestCase(65, null)]
    public async Task CompleteLoginAsync_ErrorOfThatLength_IsKeptUpTo64(int length, int? kept)
    {
        await using var site = new StubSite();

        var result = await SendAsync(site, $"error={new string('e', length)}");

        Assert.That(result.Error?.ProviderError?.Length, Is.EqualTo(kept));
    }

    [TestCase(511, 511)]
    [TestCase(512, null)]
    public async Task CompleteLoginAsync_ErrorPageOfThatLength_IsKeptUpTo511(int length, int? kept)
    {
        await using var site = new StubSite();
        const string Start = "https://docs.example.org/?code=Y1&x=";

        var result = await SendAsync(
            site,
            $"error=x&error_uri={Uri.EscapeDataString(Start + new string('a', length - Start.Length))}"
        );

        Assert.That(result.Error?.ProviderErrorUri?.AbsoluteUri.Length, Is.EqualTo(kept));
        Assert.That(result.Error?.ProviderCode, Is.EqualTo(kept is null ? null : "Y1"));
    }

    [Test]
    public async Task CompleteLoginAsync_ErrorPageWithoutCode_IsKept()
    {
        await using var site = new StubSite();

        var result = await SendAsync(site, "error=x&error_uri=https://docs.example.org/erreurs");

        Assert.That(result.Error?.ProviderErrorUri, Is.EqualTo(new Uri("https://docs.example.org/erreurs")));
        Assert.That(result.Error?.ProviderCode, Is.Null);
    }

    private static async Task<LoginResult> SendAsync(StubSite site, string parameters, string description = Description)
    {
        var challenge = await site.StartAsync(new LoginRequest { ReturnUrl = "/moi", CancelUrl = "/accueil" });
        return await site.CompleteAsync(
            $"?{parameters}&error_description={Uri.EscapeDataString(description)}&state={challenge.StateParameter}"
                + $"&iss={Uri.EscapeDataString(StubProvider.Issuer)}",
            challenge.State
        );
    }
}
