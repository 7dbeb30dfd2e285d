using System.Net;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Diagnostics;

/// <summary>What a vendor may print by mistake shows no secret and nobody.</summary>
[TestFixture]
internal sealed class PrintedObjectsTests
{
    [Test]
    public async Task ToString_OfEverythingALoginGives_RevealsNothing()
    {
        await using var site = new StubSite();
        FranceConnectOptions? options = null;
        await using var other = new StubSite(o => options = o);
        _ = other.Client;
        var challenge = await site.StartAsync();
        var callback = LoginCallback.FromQueryString(StubSite.Callback(challenge));
        var result = await site.Client.CompleteLoginAsync(callback, challenge.State);
        var logout = await site.Client.StartLogoutAsync(new LogoutRequest { IdToken = result.Session.IdToken });
        var session = result.Session;
        var registration = session.Tenant.FindRegistration(session.Platform);
        object?[] printed =
        [
            challenge,
            challenge.State,
            callback,
            result,
            session,
            session.Identity,
            session.Identity.Subject,
            session.AccessToken,
            session.Tenant,
            registration,
            logout,
            logout.State,
            options,
            site.Client,
        ];

        Assert.That(printed.Select(one => $"{one}"), Is.All.Not.Empty);
        AssertNoSecret(string.Join('\n', printed.Select(one => $"{one}")), site, challenge, session);
        Assert.That(session.AccessToken.ToString(), Is.EqualTo("***"));
        Assert.That(session.ToString(), Is.EqualTo("Session at default on FranceConnect"));
        Assert.That(registration!.ToString(), Does.Not.Contain(StubSite.ClientSecret));
    }

    /// <summary>Everything a vendor can reach from a sign-in, property by property.</summary>
    [TestCase("ECDH-ES")]
    [TestCase("RSA-OAEP-256")]
    public async Task ToString_OfEverythingAFranceConnectPlusLoginReaches_RevealsNothing(string algorithm)
    {
        var key = DecryptionKey.Generate(algorithm);
        FranceConnectOptions? options = null;
        await using var site = PlusSite.Create(key, given => options = given);

        var result = await site.SignInPlusAsync();
        var printed = PrintedGraph.Of(
            result,
            result.Session.Tenant.FindRegistration(FranceConnectPlatform.FranceConnectPlus)!,
            options!,
            key,
            site.Client,
            FranceConnectErrorCode.All
        );

        Assert.That(printed.Keys, Has.Some.EqualTo(nameof(FranceConnectIdentity)));
        Assert.That(printed.Keys, Has.Some.EqualTo(nameof(FranceConnectRegistration)));
        Assert.That(printed.Keys, Has.Some.EqualTo(nameof(DecryptionKey)));
        var text = string.Join('\n', printed.Values);
        var parts = JsonNode.Parse(key.ToPrivateJwk())!.AsObject();
        string[] secrets =
        [
            StubSite.ClientSecret,
            StubProvider.Code,
            StubProvider.AccessToken,
            StubProvider.Subject,
            "Zéphyrine",
            "PERSONNE-FICTIVE",
            .. result.Session.IdToken.Split('.'),
            .. new[] { "d", "p", "q", "dp", "dq", "qi" }
                .Select(name => $"{parts[name]}")
                .Where(value => value.Length > 0),
        ];
        Assert.That(secrets.Where(secret => text.Contains(secret, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Exceptions_OfEveryKind_RevealNothing()
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();
        var session = (await site.CompleteAsync(StubSite.Callback(challenge), challenge.State)).Session;
        site.Provider.Fail(
            "token",
            HttpStatusCode.Unauthorized,
            Recorded.Error("invalid_client", $"secret {StubSite.ClientSecret}", "Y0434A7B")
        );
        var failed = await site.CompleteAsync(StubSite.Callback(challenge), challenge.State);

        var noSession = Assert.Throws<InvalidOperationException>(() => _ = failed.Session);
        var unknown = Assert.ThrowsAsync<FranceConnectException>(() =>
            site.Client.StartLoginAsync(new LoginRequest { TenantId = "ailleurs" })
        );

        Assert.That(noSession!.Message, Does.Contain("FCS2012"));
        Assert.That(unknown!.Message, Does.Contain("FCS1008"));
        AssertNoSecret($"{noSession}\n{unknown}\n{failed.Error}", site, challenge, session);
    }

    private static void AssertNoSecret(
        string text,
        StubSite site,
        LoginChallenge challenge,
        FranceConnectSession session
    )
    {
        string[] secrets =
        [
            StubSite.ClientSecret,
            StubProvider.Code,
            StubProvider.AccessToken,
            StubProvider.Subject,
            site.Provider.Nonce,
            challenge.StateParameter,
            challenge.State.Value,
            .. session.IdToken.Split('.'),
            "Zéphyrine",
            "PERSONNE-FICTIVE",
        ];
        Assert.That(secrets.Where(secret => text.Contains(secret, StringComparison.Ordinal)), Is.Empty);
    }
}
