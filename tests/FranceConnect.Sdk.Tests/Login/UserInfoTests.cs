using System.Net;
using System.Net.Http.Headers;
using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Login;

/// <summary>The userinfo endpoint as a transport: what is asked again, what is not, and the code of each answer.</summary>
[TestFixture]
internal sealed class UserInfoTests
{
    private const string Jwt = "application/jwt; charset=utf-8";

    private static readonly object[][] RecordedRefusals =
    [
        [401, "invalid_token", "(access token not found)", "Y040001", "FCS2016"],
        [401, "invalid_token", "(grant not found)", "Y0489D15", "FCS2016"],
        [401, "invalid_token", "(no access token provided)", "Y04146A2", "FCS2016"],
        [400, "invalid_request", "(scheme must be Bearer)", "Y043D61A", "FCS2015"],
    ];

    private static IEnumerable<TestCaseData> OtherAnswers()
    {
        yield return new TestCaseData(200, """{"sub":"x"}""", "application/json", "FCS2017");
        yield return new TestCaseData(200, "<html></html>", "text/html", "FCS2017");
        yield return new TestCaseData(200, "a.b.c", "", "FCS2017");
        yield return new TestCaseData(200, "", Jwt, "FCS3021");
        yield return new TestCaseData(200, "a.b.c", Jwt, "FCS3021");
        yield return new TestCaseData(200, "a.b.c", "application/jwt; charset=inconnu", "FCS3021");
        yield return new TestCaseData(200, new string('x', 40_000), Jwt, "FCS3021");
        yield return new TestCaseData(200, new string('x', 300 * 1024), Jwt, "FCS3021");
        yield return new TestCaseData(
            401,
            """{"error":"\ud800","error_uri":"\ud800"}""",
            "application/json",
            "FCS2016"
        );
        yield return new TestCaseData(403, "<html></html>", "text/html", "FCS2016");
        yield return new TestCaseData(404, "<html></html>", "text/html", "FCS2015");
        yield return new TestCaseData(307, "", "", "FCS2015");
        yield return new TestCaseData(204, "", "", "FCS2015");
    }

    [TestCaseSource(nameof(RecordedRefusals))]
    public async Task CompleteLoginAsync_RecordedRefusal_CarriesFranceConnectsCode(
        int status,
        string error,
        string text,
        string providerCode,
        string code
    )
    {
        await using var site = new StubSite();
        site.Provider.Fail("userinfo", (HttpStatusCode)status, Recorded.Error(error, text, providerCode));

        var result = await site.SignInAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
            Assert.That(result.Error?.ProviderError, Is.EqualTo(error));
            Assert.That(result.Error?.ProviderCode, Is.EqualTo(providerCode));
            Assert.That(result.Error?.ProviderLogId, Is.EqualTo(Recorded.LogId));
            Assert.That(site.Provider.Asked.Skip(2), Is.EqualTo(new[] { "token", "userinfo" }));
        });
    }

    [TestCaseSource(nameof(OtherAnswers))]
    public async Task CompleteLoginAsync_AnswerThatIsNoUserInfo_IsRefusedAndNotAskedAgain(
        int status,
        string body,
        string type,
        string code
    )
    {
        await using var site = new StubSite();
        site.Provider.Fail("userinfo", (HttpStatusCode)status, body, type);

        var result = await site.SignInAsync();

        Assert.That(result.Error?.Code.Value, Is.EqualTo(code));
        Assert.That(site.Provider.Count("userinfo"), Is.EqualTo(1));
        Assert.That(site.Provider.Count("token"), Is.EqualTo(1));
    }

    [TestCase(HttpStatusCode.InternalServerError)]
    [TestCase(HttpStatusCode.BadGateway)]
    [TestCase(HttpStatusCode.ServiceUnavailable)]
    [TestCase(HttpStatusCode.GatewayTimeout)]
    public async Task CompleteLoginAsync_UserInfoFailsTwice_IsAskedAgainAndSucceeds(HttpStatusCode status)
    {
        await using var site = new StubSite();
        site.Provider.Answer = (endpoint, before, _) =>
            Task.FromResult<HttpResponseMessage?>(
                endpoint == "userinfo" && before < 2 ? new HttpResponseMessage(status) : null
            );

        var result = await site.SignInAsync();

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
        Assert.That(site.Provider.Count("userinfo"), Is.EqualTo(3));
        Assert.That(site.Provider.Count("token"), Is.EqualTo(1));
    }

    [Test]
    public async Task CompleteLoginAsync_UserInfoAlwaysFails_IsAskedThreeTimesAndUnavailable()
    {
        await using var site = new StubSite();
        site.Provider.Fail("userinfo", HttpStatusCode.ServiceUnavailable);

        var result = await site.SignInAsync();

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.UserInfoUnavailable));
        Assert.That(result.Error?.IsTransient, Is.True);
        Assert.That(result.Error?.Code.IsProviderFault, Is.True);
        Assert.That(site.Provider.Count("userinfo"), Is.EqualTo(3));
        Assert.That(site.Provider.Count("token"), Is.EqualTo(1));
    }

    [Test]
    public async Task CompleteLoginAsync_ConnectionResetOnce_IsAskedAgain()
    {
        await using var site = new StubSite();
        site.Provider.Answer = (endpoint, before, _) =>
            endpoint == "userinfo" && before == 0
                ? throw new HttpRequestException("reset by peer")
                : Task.FromResult<HttpResponseMessage?>(null);

        var result = await site.SignInAsync();

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
        Assert.That(site.Provider.Count("userinfo"), Is.EqualTo(2));
    }

    [Test]
    public async Task CompleteLoginAsync_BodyBreaksInTheMiddle_IsAskedAgain()
    {
        await using var site = new StubSite();
        site.Provider.Answer = (endpoint, before, _) =>
            Task.FromResult<HttpResponseMessage?>(endpoint == "userinfo" && before == 0 ? Broken() : null);

        var result = await site.SignInAsync();

        Assert.That(result.Succeeded, Is.True, $"{result.Error}");
        Assert.That(site.Provider.Count("userinfo"), Is.EqualTo(2));

        static HttpResponseMessage Broken()
        {
            var content = new StreamContent(new BrokenStream());
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(Jwt);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        }
    }

    [Test]
    public async Task CompleteLoginAsync_SilentUserInfo_IsGivenUpInsideTheGrant()
    {
        await using var site = new StubSite();
        var challenge = await site.StartAsync();
        var startedAt = site.Time.GetUtcNow();
        site.Provider.Answer = async (endpoint, _, cancellation) =>
        {
            if (endpoint != "userinfo")
                return null;
            site.Time.Advance(TimeSpan.FromSeconds(6));
            await Task.Delay(Timeout.Infinite, cancellation);
            return null;
        };

        var result = await site.CompleteAsync(StubSite.Callback(challenge), challenge.State);

        Assert.That(result.Error?.Code, Is.EqualTo(FranceConnectErrorCode.UserInfoUnavailable));
        Assert.That(result.Error?.Detail, Is.EqualTo("too slow"));
        Assert.That(site.Time.GetUtcNow() - startedAt, Is.LessThan(TimeSpan.FromSeconds(30)));
        Assert.That(site.Provider.Count("token"), Is.EqualTo(1));
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("reset by peer");

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => throw new IOException("reset by peer");
    }
}
