using System.Net;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.Tests.Login;

/// <summary>Ending an access token early: best effort, never an obstacle.</summary>
[TestFixture]
internal sealed class RevocationTests
{
    [Test]
    public async Task RevokeAccessTokenAsync_Nominal_PostsTheThreeAcceptedParameters()
    {
        await using var site = new StubSite();
        var session = (await site.SignInAsync()).Session;

        var revoked = await site.Client.RevokeAccessTokenAsync(session);

        Assert.That(revoked, Is.True);
        var form = QueryHelpers.ParseQuery(site.Provider.BodyOf("revocation"));
        Assert.That(form.Keys, Is.EquivalentTo(new[] { "token", "client_id", "client_secret" }));
        Assert.That(form["token"].ToString(), Is.EqualTo(StubProvider.AccessToken));
    }

    [Test]
    public async Task RevokeAccessTokenAsync_OnTheSimulator_IsAcceptedTwice()
    {
        await using var site = await LoginSite.StartAsync();
        var session = (await site.SignInAsync()).Session;

        var first = await site.Client.RevokeAccessTokenAsync(session);
        var second = await site.Client.RevokeAccessTokenAsync(session);

        Assert.That((first, second), Is.EqualTo((true, true)));
        Assert.That(site.Simulator.Requests.Count("revocation"), Is.EqualTo(2));
    }

    [Test]
    public async Task RevokeAccessTokenAsync_TheVendorsOwnTimeOut_IsFalse()
    {
        await using var site = new StubSite(configure: ImpatientClient);
        var session = (await site.SignInAsync()).Session;
        site.Provider.Answer = Silence("revocation");

        Assert.That(await site.Client.RevokeAccessTokenAsync(session), Is.False);
    }

    [TestCase("token", "FCS2013")]
    [TestCase("userinfo", "FCS2015")]
    public async Task CompleteLoginAsync_TheVendorsOwnTimeOut_IsATransportFailure(string endpoint, string code)
    {
        await using var site = new StubSite(configure: ImpatientClient);
        site.Provider.Answer = Silence(endpoint);

        var error = (await site.SignInAsync()).Error!;

        Assert.That((error.Code.Value, error.Detail), Is.EqualTo((code, "too slow")));
    }

    private static void ImpatientClient(IServiceCollection services) =>
        services.PostConfigure<HttpClientFactoryOptions>(
            FranceConnectClientNames.HttpClient,
            options => options.HttpClientActions.Add(client => client.Timeout = TimeSpan.FromMilliseconds(200))
        );

    private static Func<string, int, CancellationToken, Task<HttpResponseMessage?>> Silence(string endpoint) =>
        async (asked, _, cancellation) =>
        {
            if (asked == endpoint)
                await Task.Delay(Timeout.Infinite, cancellation);
            return null;
        };

    [TestCase(HttpStatusCode.BadRequest)]
    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    public async Task RevokeAccessTokenAsync_Refused_IsFalseAskedOnceAndLogged(HttpStatusCode status)
    {
        using var log = new CapturingLogger();
        await using var site = new StubSite(configure: Log(log));
        var session = (await site.SignInAsync()).Session;
        site.Provider.Fail("revocation", status, "<html></html>");

        var revoked = await site.Client.RevokeAccessTokenAsync(session);

        Assert.That(revoked, Is.False);
        Assert.That(site.Provider.Count("revocation"), Is.EqualTo(1));
        Assert.That(log.Lines.Single(line => line.Id == 2105).Text, Does.Contain($"status {(int)status}"));
    }

    [Test]
    public async Task RevokeAccessTokenAsync_ConnectionReset_IsFalseAndLogged()
    {
        using var log = new CapturingLogger();
        await using var site = new StubSite(configure: Log(log));
        var session = (await site.SignInAsync()).Session;
        site.Provider.Answer = (_, _, _) => throw new HttpRequestException("reset by peer");

        Assert.That(await site.Client.RevokeAccessTokenAsync(session), Is.False);
        Assert.That(log.Lines.Single(line => line.Id == 2105).Text, Does.Contain(nameof(HttpRequestException)));
    }

    [Test]
    public async Task RevokeAccessTokenAsync_TheCallerGivesUp_IsNoAnswer()
    {
        await using var site = new StubSite();
        var session = (await site.SignInAsync()).Session;
        using var leave = new CancellationTokenSource();
        site.Provider.Answer = (_, _, _) =>
        {
            leave.Cancel();
            throw new OperationCanceledException(leave.Token);
        };

        Assert.That(
            async () => await site.Client.RevokeAccessTokenAsync(session, leave.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }

    [Test]
    public async Task RevokeAccessTokenAsync_AMistakeOfTheVendorsHandler_IsNotHidden()
    {
        await using var site = new StubSite();
        var session = (await site.SignInAsync()).Session;
        site.Provider.Answer = (_, _, _) => throw new NotSupportedException("the vendor's own");

        Assert.That(
            async () => await site.Client.RevokeAccessTokenAsync(session),
            Throws.InstanceOf<NotSupportedException>()
        );
    }

    [Test]
    public async Task RevokeAccessTokenAsync_MetadataNotToBeHad_IsFalseAndLogged()
    {
        await using var here = new StubSite();
        var session = (await here.SignInAsync()).Session;
        using var log = new CapturingLogger();
        await using var restarted = new StubSite(configure: Log(log));
        restarted.Provider.Fail("openid-configuration", HttpStatusCode.ServiceUnavailable);

        Assert.That(await restarted.Client.RevokeAccessTokenAsync(session), Is.False);
        Assert.That(log.Lines.Select(line => line.Id), Does.Contain(2105));
    }

    [Test]
    public async Task RevokeAccessTokenAsync_ProviderWithoutRevocation_IsFalse()
    {
        await using var site = new StubSite();
        site.Provider.Discovery = document => document.Remove("revocation_endpoint");
        var session = (await site.SignInAsync()).Session;

        Assert.That(await site.Client.RevokeAccessTokenAsync(session), Is.False);
        Assert.That(site.Provider.Count("revocation"), Is.Zero);
    }

    [Test]
    public async Task CompleteLoginAsync_WhateverTheOption_LeavesTheTokenToTheCaller()
    {
        await using var site = new StubSite(o => o.RevokeAccessToken = true);

        await site.SignInAsync();

        Assert.That(site.Provider.Count("revocation"), Is.Zero, "the data providers still need it");
    }

    private static Action<IServiceCollection> Log(CapturingLogger log) =>
        services => services.AddLogging(logging => logging.AddProvider(log));
}
