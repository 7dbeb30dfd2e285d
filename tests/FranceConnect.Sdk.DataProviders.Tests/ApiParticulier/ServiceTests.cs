using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The gateway's own routes (API Particulier's documentation).</summary>
internal sealed class ServiceTests
{
    [Test]
    public async Task Ping_Gateway_Answers()
    {
        using var site = new Site(options => options.Recipient = null);
        site.Provider.Answers(200, "\"pong\"");

        var ping = await site.Client.Service.PingAsync();

        Assert.That(ping.Value.Status, Is.EqualTo(PingStatus.Ok));
        Assert.That(site.Provider.Single.Address.PathAndQuery, Is.EqualTo("/api/ping"));
        Assert.That(site.Provider.Single.Header("Authorization"), Is.Null);
    }

    [TestCase("\"pang\"")]
    [TestCase("{}")]
    [TestCase("<html/>")]
    [TestCase("")]
    public async Task Ping_SomethingElseAnswers_IsATransportError(string body)
    {
        using var site = new Site();
        site.Provider.Answers(200, body);

        Assert.That((await site.Client.Service.PingAsync()).Outcome, Is.EqualTo(DataOutcome.TransportFailed));
    }

    [TestCase(200, "ok", "last_ok_status")]
    [TestCase(200, "unknown", "last_ok_update")]
    [TestCase(502, "bad_gateway", "last_ok_status")]
    [TestCase(200, "autre", "last_ok_update")]
    public async Task Ping_Administration_SaysItsState(int status, string text, string lastOk)
    {
        using var site = new Site();
        site.Provider.Answers(
            status,
            $$"""{"status":"{{text}}","last_update":"2026-11-25T09:59:00Z","{{lastOk}}":"2026-11-25T08:00:00+01:00"}"""
        );

        var ping = (await site.Client.Service.PingAsync("caf")).Value;

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Path, Is.EqualTo("/api/caf/ping"));
            Assert.That(ping.Status, Is.EqualTo(PingStatus.From(text)));
            Assert.That(ping.Status.IsKnown, Is.EqualTo(text != "autre"));
            Assert.That(ping.LastUpdate, Is.EqualTo(new DateTimeOffset(2026, 11, 25, 9, 59, 0, TimeSpan.Zero)));
            Assert.That(ping.LastOk, Is.EqualTo(new DateTimeOffset(2026, 11, 25, 7, 0, 0, TimeSpan.Zero)));
        });
    }

    [Test]
    public async Task Ping_DownForAnotherReason_IsTheProvidersFailure()
    {
        using var site = new Site();
        site.Provider.Answers(502, "<html>Bad Gateway</html>");

        Assert.That((await site.Client.Service.PingAsync("caf")).Outcome, Is.EqualTo(DataOutcome.ProviderDown));
    }

    [Test]
    public async Task ListPings_Route_CanBePinged()
    {
        using var site = new Site();
        site.Provider.Answers(200, """["/api/caf/ping",42,"/api/v3/ants/extrait_immatriculation_vehicule/ping"]""");

        var routes = (await site.Client.Service.ListPingsAsync()).Value;
        await site.Client.Service.PingAsync(routes[1]);

        Assert.That(routes, Has.Count.EqualTo(2));
        Assert.That(site.Provider.Requests[1].Path, Is.EqualTo(routes[1]));
    }

    [TestCase("")]
    [TestCase("/api//ping")]
    [TestCase("/api/ping")]
    [TestCase("../secret")]
    [TestCase("caf?x=1")]
    [TestCase("caf/")]
    public void Ping_NameThatIsNone_IsAnArgumentError(string name)
    {
        using var site = new Site();

        Assert.That(async () => await site.Client.Service.PingAsync(name), Throws.ArgumentException);
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public async Task Introspect_Token_SaysItsScopesAndReachesNoLog()
    {
        using var site = new Site();
        site.Provider.Answers(200, """{"_id":"0d5b","name":"","scopes":["cnaf_quotient_familial","cnaf_enfants"]}""");

        var result = await site.Client.Service.IntrospectAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Value.Scopes, Is.EqualTo(new[] { "cnaf_quotient_familial", "cnaf_enfants" }));
            Assert.That(result.Value.Id, Is.EqualTo("0d5b"));
            Assert.That(site.Provider.Single.Query, Is.EqualTo(new[] { ("token", Site.Token) }));
            Assert.That(site.Logger.Text, Does.Contain("/api/introspect").And.Not.Contain(Site.Token));
        });
    }

    [Test]
    public async Task Introspect_Refused_ReadsTheOlderErrorShape()
    {
        using var site = new Site();
        site.Provider.Answers(
            401,
            """{"error":"access_denied","reason":"Token not found or inactive","message":"Votre jeton n'est pas trouvé"}"""
        );

        var result = await site.Client.Service.IntrospectAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Outcome, Is.EqualTo(DataOutcome.CredentialsRefused));
            Assert.That(result.Error!.ProviderCode, Is.EqualTo("access_denied"));
            Assert.That(result.Error!.Entries[0].Title, Is.EqualTo("Token not found or inactive"));
            Assert.That(result.Error!.Address!.Query, Is.Empty);
            Assert.That(result.Error!.ToString(), Does.Not.Contain(Site.Token));
        });
    }

    [Test]
    public async Task Introspect_OtherTenantWithoutToken_IsNotAsked()
    {
        using var site = new Site();

        var result = await site.Client.Service.IntrospectAsync("sans-jeton");

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.DataCredentialMissing));
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public async Task Introspect_VendorToken_IsNotAsked()
    {
        var source = new StubCredentials { Find = _ => ApiParticulierCredential.Vendor("jeton-editeur-fictif") };
        using var site = new Site(services: services => services.AddSingleton<IApiParticulierCredentialSource>(source));

        var result = await site.Client.Service.IntrospectAsync();

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.CredentialsRefused));
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public async Task Jwks_Answer_IsGivenWhole()
    {
        using var site = new Site();
        site.Provider.Answers(200, """{"keys":[{"kty":"EC"}]}""");

        var result = await site.Client.Service.GetFranceConnectJwksAsync();

        Assert.That(result.Value.Body, Is.EqualTo("""{"keys":[{"kty":"EC"}]}"""));
        Assert.That(site.Provider.Single.Path, Is.EqualTo("/api/france_connect_jwks"));
    }
}
