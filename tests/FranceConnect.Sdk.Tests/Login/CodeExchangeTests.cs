using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Tests.Login;

/// <summary>The token endpoint: asked once whatever it answers, and each answer has its code.</summary>
[TestFixture]
internal sealed class CodeExchangeTests
{
    private static readonly object[][] RecordedRefusals =
    [
        [401, "invalid_client", "client authentication failed (invalid secret provided)", "Y0434A7B", "FCS2012"],
        [401, "invalid_client", "client authentication failed (client not found)", "Y0479FCE", "FCS2012"],
        [400, "invalid_grant", "(authorization code already consumed)", "Y0416228", "FCS2011"],
        [400, "invalid_grant", "(authorization code not found)", "Y049E20B", "FCS2011"],
        [400, "invalid_grant", "(authorization code redirect_uri mismatch)", "Y04F8199", "FCS2011"],
        [400, "invalid_grant", "(PKCE verification failed)", "Y0446550", "FCS2011"],
        [400, "invalid_grant", "(client mismatch)", "Y047A2EA", "FCS2011"],
        [400, "invalid_request", "missing required parameter 'code' (undefined)", "Y048017B", "FCS2011"],
        [400, "unsupported_grant_type", "unsupported grant_type requested", "Y04C2044", "FCS2011"],
    ];

    private static IEnumerable<TestCaseData> OtherAnswers()
    {
        const string Html = "text/html; charset=utf-8";
        const string Json = "application/json; charset=utf-8";
        yield return new TestCaseData(503, "", "text/plain", "FCS2013");
        yield return new TestCaseData(500, """{"error":"server_error"}""", Json, "FCS2013");
        yield return new TestCaseData(502, "<html></html>", Html, "FCS2013");
        yield return new TestCaseData(200, "<html></html>", Html, "FCS2014");
        yield return new TestCaseData(404, "<html></html>", Html, "FCS2014");
        yield return new TestCaseData(307, "", "", "FCS2014");
        yield return new TestCaseData(204, "", "", "FCS2014");
        yield return new TestCaseData(200, "", Json, "FCS2014");
        yield return new TestCaseData(200, "{", Json, "FCS2014");
        yield return new TestCaseData(200, "[]", Json, "FCS2014");
        yield return new TestCaseData(200, "null", Json, "FCS2014");
        yield return new TestCaseData(200, "{}", Json, "FCS2014");
        yield return new TestCaseData(200, "{}", "application/json; charset=inconnu", "FCS2014");
        yield return new TestCaseData(200, new string('[', 100_000), Json, "FCS2014");
        yield return new TestCaseData(400, "", Json, "FCS2014");
        yield return new TestCaseData(400, "[1]", Json, "FCS2014");
        yield return new TestCaseData(400, """{"error":3}""", Json, "FCS2014");
        yield return new TestCaseData(400, """{"error":"\ud800"}""", Json, "FCS2014");
        yield return new TestCaseData(400, """{"\ud800":1}""", Json, "FCS2014");
        yield return new TestCaseData(200, """{"\ud800":1}""", Json, "FCS2014");
        yield return new TestCaseData(429, "", "text/plain", "FCS2013");
        yield return new TestCaseData(200, "{\"a\":\"" + new string('x', 300 * 1024) + "\"}", Json, "FCS2014");
    }

    private static IEnumerable<TestCaseData> Members()
    {
        yield return Row("no access token", response => response.Remove("access_token"));
        yield return Row("empty access token", response => response["access_token"] = "");
        yield return Row(
            "access token that splits the header",
            response => response["access_token"] = "a\r\nX-Evil: b"
        );
        yield return Row("access token outside ASCII", response => response["access_token"] = "é");
        yield return Row(
            "access token of one surrogate",
            response => response["access_token"] = StubProvider.HalfASurrogate
        );
        yield return Row("no token type", response => response.Remove("token_type"));
        yield return Row("another token type", response => response["token_type"] = "mac");
        // Names are unescaped when a name that begins alike is looked for, and not before.
        foreach (var name in (string[])["token_type", "expires_in", "scope", "access_token", "id_token", "error"])
            yield return Row(
                $"half a surrogate in {name}",
                response => response[name[..^1] + StubProvider.HalfASurrogate] = ""
            );
        yield return Row("no ID token", response => response.Remove("id_token"));
        yield return Row("null ID token", response => response["id_token"] = null);

        static TestCaseData Row(string name, Action<JsonObject> change) =>
            new TestCaseData(change).SetArgDisplayNames(name);
    }

    [Test]
    public async Task CompleteLoginAsync_Nominal_PostsTheFiveParametersOnceAndReadsTheUserInfoOnce()
    {
        await using var site = new StubSite();

        var result = await site.SignInAsync();

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
        Assert.That(site.Provider.Asked, Is.EqualTo(new[] { "openid-configuration", "jwks", "token", "userinfo" }));
        var form = QueryHelpers
            .ParseQuery(site.Provider.BodyOf("token"))
            .ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        Assert.That(
            form,
            Is.EquivalentTo(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "authorization_code",
                    ["code"] = StubProvider.Code,
                    ["redirect_uri"] = StubSite.RedirectUri,
                    ["client_id"] = StubSite.ClientId,
                    ["client_secret"] = StubSite.ClientSecret,
                }
            )
        );
        Assert.That(site.Provider.RequestOf("token").Headers.Authorization, Is.Null);
        Assert.That(
            site.Provider.RequestOf("userinfo").Headers.Authorization,
            Is.EqualTo(new AuthenticationHeaderValue("Bearer", StubProvider.AccessToken))
        );
    }

    [TestCaseSource(nameof(RecordedRefusals))]
    public async Task CompleteLoginAsync_RecordedRefusal_CarriesFranceConnectsCodeAndNotItsText(
        int status,
        string error,
        string text,
        string providerCode,
        string code
    )
    {
        await using var site = new StubSite();
        site.Provider.Fail("token", (HttpStatusCode)status, Recorded.Error(error, text, providerCode));

        var result = await site.SignInAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
            Assert.That(result.Error?.ProviderError, Is.EqualTo(error));
            Assert.That(result.Error?.ProviderCode, Is.EqualTo(providerCode));
            Assert.That(result.Error?.ProviderLogId, Is.EqualTo(Recorded.LogId));
            Assert.That(result.Error?.ToString(), Does.Contain(providerCode).And.Not.Contain(text));
            Assert.That(site.Provider.Asked.Skip(2), Is.EqualTo(new[] { "token" }));
        });
    }

    [TestCaseSource(nameof(OtherAnswers))]
    public async Task CompleteLoginAsync_AnswerThatIsNoTokenResponse_IsRefusedAndAskedOnce(
        int status,
        string body,
        string type,
        string code
    )
    {
        await using var site = new StubSite();
        site.Provider.Fail("token", (HttpStatusCode)status, body, type);

        var result = await site.SignInAsync();

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(site.Provider.Asked.Skip(2), Is.EqualTo(new[] { "token" }));
    }

    [Test]
    public async Task CompleteLoginAsync_TheCallerGivesUpDuringTheExchange_IsNoRefusal()
    {
        await using var site = new StubSite();
        using var leave = new CancellationTokenSource();
        var challenge = await site.StartAsync();
        site.Provider.Answer = (endpoint, _, _) =>
        {
            if (endpoint != "token")
                return Task.FromResult<HttpResponseMessage?>(null);
            leave.Cancel();
            return Task.FromResult<HttpResponseMessage?>(
                StubProvider.Respond(HttpStatusCode.BadRequest, """{"error":"invalid_grant"}""", "application/json")
            );
        };

        Assert.That(
            async () =>
                await site.Client.CompleteLoginAsync(
                    LoginCallback.FromQueryString(StubSite.Callback(challenge)),
                    challenge.State,
                    leave.Token
                ),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }

    [Test]
    public async Task CompleteLoginAsync_TheVendorsClient_SendsTheCodeToo()
    {
        await using var site = new StubSite(configure: services =>
            services
                .AddHttpClient(FranceConnectClientNames.HttpClient)
                .ConfigureHttpClient(client => client.DefaultRequestHeaders.Add("X-Editeur", "fictif"))
        );

        await site.SignInAsync();

        Assert.That(site.Provider.RequestOf("token").Headers.Contains("X-Editeur"), Is.True);
    }

    [TestCaseSource(nameof(Members))]
    public async Task CompleteLoginAsync_TokenResponseWithAWrongMember_IsRefusedBeforeTheUserInfo(
        Action<JsonObject> change
    )
    {
        await using var site = new StubSite();
        site.Provider.TokenResponse = change;

        var result = await site.SignInAsync();

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.TokenResponseInvalid));
        Assert.That(site.Provider.Asked.Skip(2), Is.EqualTo(new[] { "token" }));
    }

    [TestCase("\"openid é\"", "openid")]
    [TestCase("\"openid\\temail\"", "")]
    [TestCase("\"open\\\"id email\"", "email")]
    [TestCase("\"  openid  \"", "openid")]
    [TestCase("[\"openid\"]", "")]
    [TestCase($"\"{StubProvider.HalfASurrogate}\"", "")]
    [TestCase("12", "")]
    [TestCase("null", "")]
    public async Task CompleteLoginAsync_ScopeThatIsNoListOfWords_KeepsTheWordsItHolds(string sent, string kept)
    {
        await using var site = new StubSite();
        site.Provider.TokenResponse = body => body["scope"] = JsonNode.Parse(sent);

        var result = await site.SignInAsync();

        Assert.That(result.Error?.ToString(), Is.Null);
        Assert.That(string.Join(' ', result.Session.GrantedScopes.Select(scope => scope.Name)), Is.EqualTo(kept));
    }

    [TestCase("60", 60)]
    [TestCase("0", 0)]
    [TestCase("-5", 0)]
    [TestCase("86400", 3600)]
    [TestCase("1e99", 0)]
    [TestCase("\"60\"", 60)]
    [TestCase("null", 0)]
    public async Task CompleteLoginAsync_Lifetime_IsBoundedAndCountedFromBeforeTheRequest(string sent, int seconds)
    {
        await using var site = new StubSite();
        site.Provider.TokenResponse = response => response["expires_in"] = JsonNode.Parse(sent);
        var challenge = await site.StartAsync();
        var before = site.Time.GetUtcNow();

        var result = await site.CompleteAsync(StubSite.Callback(challenge), challenge.State);

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
        Assert.That(result.Session.AccessTokenExpiresAt, Is.EqualTo(before.AddSeconds(seconds)));
    }

    [Test]
    public async Task CompleteLoginAsync_CallerGivesUp_IsACancellationAndNoResult()
    {
        await using var site = new StubSite();
        using var caller = new CancellationTokenSource();
        site.Provider.Answer = async (endpoint, _, cancellation) =>
        {
            if (endpoint != "token")
                return null;
            await caller.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
            return null;
        };
        var challenge = await site.StartAsync();

        Assert.That(
            () =>
                site.Client.CompleteLoginAsync(
                    LoginCallback.FromQueryString(StubSite.Callback(challenge)),
                    challenge.State,
                    caller.Token
                ),
            Throws.InstanceOf<OperationCanceledException>()
        );
        Assert.That(site.Provider.Count("userinfo"), Is.Zero);
    }

    private static Task<HttpResponseMessage?> Nothing => Task.FromResult<HttpResponseMessage?>(null);
}
