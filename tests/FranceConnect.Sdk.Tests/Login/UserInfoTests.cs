using System.Net;
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
        yield return new TestCaseData(401, """{"\ud800":1}""", "application/json", "FCS2016");
        yield return new TestCaseData(403, "<html></html>", "text/html", "FCS2016");
        yield return new TestCaseData(404, "<html></html>", "text/html", "FCS2015");
        yield return new TestCaseData(307, "", "", "FCS2015");
        yield return new TestCaseData(204, "", "", "FCS2015");
        yield return new TestCaseData(401, "[]", "application/json", "FCS2016");
        yield return new TestCaseData(401, "\"invalid_token\"", "application/json", "FCS2016");
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

    [Test]
    public async Task CompleteLoginAsync_UserInfo_IsAskedAsAJwt()
    {
        await using var site = new StubSite();

        await site.SignInAsync();

        Assert.That(
            site.Provider.RequestOf("userinfo").Headers.Accept.Select(accept => accept.MediaType),
            Is.EqualTo(new[] { "application/jwt" })
        );
    }

    [TestCase(401, 10, "status 401")]
    [TestCase(404, 10, "status 404")]
    [TestCase(200, 300 * 1024, "oversized")]
    public async Task CompleteLoginAsync_UserInfoThatFails_SaysHow(int status, int length, string detail)
    {
        await using var site = new StubSite();
        site.Provider.Fail("userinfo", (HttpStatusCode)status, new string('a', length), Jwt);

        Assert.That((await site.SignInAsync()).Error?.Detail, Is.EqualTo(detail));
    }
}
