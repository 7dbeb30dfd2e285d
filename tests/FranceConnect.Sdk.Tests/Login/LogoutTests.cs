using FranceConnect.Sdk.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Tests.Login;

[TestFixture]
internal sealed class LogoutTests
{
    private const string IdToken = "eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl";

    private static readonly string[] Accepted = ["id_token_hint", "post_logout_redirect_uri", "state"];

    [Test]
    public async Task StartLogoutAsync_Nominal_SendsTheThreeParameters()
    {
        await using var site = new StubSite();

        var challenge = await StartAsync(site);

        var query = QueryHelpers.ParseQuery(challenge.EndSessionUrl.Query);
        Assert.That(
            challenge.EndSessionUrl.GetLeftPart(UriPartial.Path),
            Is.EqualTo(StubProvider.Issuer + "/session/end")
        );
        Assert.That(query.Keys, Is.EquivalentTo(Accepted));
        Assert.That(query["id_token_hint"].ToString(), Is.EqualTo(IdToken));
        Assert.That(query["post_logout_redirect_uri"].ToString(), Is.EqualTo(StubSite.PostLogoutRedirectUri));
        Assert.That(query["state"].ToString(), Is.EqualTo(challenge.StateParameter).And.Match("^[0-9a-f]{64}$"));
        Assert.That(challenge.EndSessionUrl.Query, Does.Not.Contain("au-revoir"));
    }

    [Test]
    public async Task StartLogoutAsync_AddressOfTheRequest_WinsOverTheRegistered()
    {
        await using var site = new StubSite(o => o.PostLogoutRedirectUri = null);

        var challenge = await site.Client.StartLogoutAsync(
            new LogoutRequest { IdToken = IdToken, PostLogoutRedirectUri = "https://autre.example.org/sortie" }
        );

        Assert.That(
            QueryHelpers.ParseQuery(challenge.EndSessionUrl.Query)["post_logout_redirect_uri"].ToString(),
            Is.EqualTo("https://autre.example.org/sortie")
        );
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("http://mairie.example.org/sortie")]
    [TestCase("javascript:alert(1)")]
    [TestCase("/sortie")]
    public async Task StartLogoutAsync_NoSafeReturnAddress_IsRefused(string? address)
    {
        await using var site = new StubSite(o => o.PostLogoutRedirectUri = null);

        Assert.That(
            () =>
                site.Client.StartLogoutAsync(new LogoutRequest { IdToken = IdToken, PostLogoutRedirectUri = address }),
            Refused.With(FranceConnectErrorCode.PostLogoutRedirectUriInvalid)
        );
    }

    [Test]
    public async Task StartLogoutAsync_NoIdToken_IsAnArgumentError()
    {
        await using var site = new StubSite();

        Assert.That(() => site.Client.StartLogoutAsync(new LogoutRequest()), Throws.InstanceOf<ArgumentException>());
        Assert.That(
            () => site.Client.StartLogoutAsync(new LogoutRequest { IdToken = "" }),
            Throws.InstanceOf<ArgumentException>()
        );
    }

    [Test]
    public async Task StartLogoutAsync_UnknownTenantOrPlatform_IsRefused()
    {
        await using var site = new StubSite();

        Assert.That(
            () => site.Client.StartLogoutAsync(new LogoutRequest { IdToken = IdToken, TenantId = "ailleurs" }),
            Refused.With(FranceConnectErrorCode.TenantUnknown)
        );
        Assert.That(
            () =>
                site.Client.StartLogoutAsync(
                    new LogoutRequest { IdToken = IdToken, Platform = FranceConnectPlatform.FranceConnectPlus }
                ),
            Refused.With(FranceConnectErrorCode.RegistrationMissing)
        );
    }

    [TestCase("?state={s}", true)]
    [TestCase("state={s}", true)]
    [TestCase("?utm=1&state={s}", true)]
    [TestCase("?state={s}&state={s}", false)]
    [TestCase("?state=autre&state={s}", false)]
    [TestCase("?state={s}&%73tate=autre", false)]
    [TestCase("?state=autre", false)]
    [TestCase("?state=", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public async Task CompleteLogout_State_IsTheOneOfThePendingLogout(string? query, bool succeeds)
    {
        await using var site = new StubSite();
        var challenge = await StartAsync(site);

        var result = site.Client.CompleteLogout(query?.Replace("{s}", challenge.StateParameter), challenge.State);

        Assert.That(result.Succeeded, Is.EqualTo(succeeds));
        Assert.That(result.ReturnUrl, Is.EqualTo(succeeds ? "/au-revoir" : null));
        Assert.That(result.Error?.Code, Is.EqualTo(succeeds ? null : FranceConnectErrorCode.LogoutUnknown));
    }

    [Test]
    public async Task CompleteLogout_NoOrForeignOrExpiredState_IsUnknown()
    {
        await using var site = new StubSite();
        var challenge = await StartAsync(site);
        var login = await site.StartAsync();
        var query = $"?state={challenge.StateParameter}";

        var without = site.Client.CompleteLogout(query, null);
        var forged = site.Client.CompleteLogout(query, LogoutState.FromValue("n'importe quoi"));
        var ofLogin = site.Client.CompleteLogout(
            $"?state={login.StateParameter}",
            LogoutState.FromValue(login.State.Value)
        );
        site.Time.Advance(TimeSpan.FromMinutes(30));
        var expired = site.Client.CompleteLogout(query, challenge.State);

        Assert.That(
            new[] { without, forged, ofLogin, expired }.Select(result => result.Error?.Code),
            Is.All.EqualTo(FranceConnectErrorCode.LogoutUnknown)
        );
    }

    private static Task<LogoutChallenge> StartAsync(StubSite site) =>
        site.Client.StartLogoutAsync(new LogoutRequest { IdToken = IdToken, ReturnUrl = "/au-revoir" });
}
