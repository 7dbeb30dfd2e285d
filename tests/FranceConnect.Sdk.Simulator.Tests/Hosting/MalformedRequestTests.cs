using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using FranceConnect.Sdk.Simulator.Tests.Fidelity;
using Microsoft.AspNetCore.WebUtilities;

namespace FranceConnect.Sdk.Simulator.Tests.Hosting;

/// <summary>Bodies and tokens no client would write: refused as the recorded refusals are, never a bare 500.</summary>
internal sealed class MalformedRequestTests
{
    private SimulatorFixture _fixture = null!;

    private static readonly Func<HttpContent>[] s_forms =
    [
        () => Form(string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}=x"))),
        () => Form(new string('n', 4000) + "=x"),
        () => Multipart("multipart/form-data"),
        () => Multipart("multipart/form-data; boundary=abc"),
    ];

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync(Registrations.AddAll);

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task Revoke_MalformedForm_IsRefusedAsRecorded([Range(0, 3)] int form) =>
        Recorded.PageLabelledJson(await PostAsync("/token/revocation", form), _fixture);

    [Test]
    public async Task CheckToken_MalformedForm_IsRefusedAsRecorded([Range(0, 3)] int form) =>
        CheckTokenRows.Incomplete(await PostAsync("/checktoken", form), _fixture);

    [Test]
    public async Task Exchange_MalformedForm_IsRefusedAsRecorded([Range(0, 1)] int form) =>
        Recorded.JsonError(
            400,
            "invalid_request",
            "no client authentication mechanism provided (undefined)",
            "Y044FEB3"
        )(await PostAsync("/token", form), _fixture);

    [TestCase("/redirect-to-idp")]
    [TestCase("/login")]
    public async Task Interaction_MalformedForm_IsRefusedAsRecorded(string path)
    {
        using var browser = _fixture.OpenBrowser();
        await browser.OpenAsync(_fixture.AuthorizeUrl());

        var answer = await browser.SendAsync(HttpMethod.Post, path, s_forms[0]());

        Recorded.ErrorPage(401, "Y470001", wayBack: true)(answer, _fixture);
    }

    [TestCase("""{"token":"a","token":"b","client_id":"c","client_secret":"d"}""")]
    [TestCase("""{"token":"\ud800","client_id":"c","client_secret":"d"}""")]
    [TestCase("""[1]""")]
    [TestCase("{")]
    public async Task CheckToken_OddJson_IsRefused(string json)
    {
        using var browser = _fixture.OpenBrowser();

        var answer = await browser.SendAsync(
            HttpMethod.Post,
            "/checktoken",
            new StringContent(json, Encoding.UTF8, "application/json")
        );

        Assert.That(answer.Status, Is.EqualTo(400).Or.EqualTo(401), answer.Body);
        Assert.That(answer.Json.ContainsKey("error"), Is.True);
    }

    [TestCase("""{"aud":"x","aud":"y"}""")]
    [TestCase("""{"aud":"\ud800"}""")]
    [TestCase("""{"aud":1}""")]
    [TestCase("""[]""")]
    public async Task Logout_OddHint_IsRefusedAsJson(string payload)
    {
        using var browser = _fixture.OpenBrowser();
        var hint = $"{Encode("""{"alg":"ES256","alg":"ES256"}""")}.{Encode(payload)}.AAAA";

        var answer = await browser.GetAsync($"/session/end?id_token_hint={hint}");

        Assert.That((answer.Status, answer.ContentType), Is.EqualTo((400, "application/json; charset=utf-8")));
        Assert.That(answer.Code, Does.StartWith("Y04"));
    }

    [Test]
    public async Task Authorize_ClaimsNamedTwice_CountsTheLastAsJavaScriptDoes()
    {
        var callback = await _fixture.SignInAsync(
            changes: ("claims", """{"id_token":{"given_name":null},"id_token":{"amr":null}}""")
        );

        Assert.That(callback, Does.ContainKey("code"));
    }

    [Test]
    public async Task Discovery_OriginOutsideAscii_IsAnswered()
    {
        // By hand: HttpClient would not send it.
        var address = _fixture.Simulator.BaseAddress;
        using var connection = new TcpClient(address.Host, address.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes(
                $"GET /api/v2/jwks HTTP/1.1\r\nHost: {address.Authority}\r\nOrigin: https://été.example\r\nConnection: close\r\n\r\n"
            )
        );

        var answer = await new StreamReader(stream).ReadToEndAsync();

        Assert.That(answer, Does.StartWith("HTTP/1.1 200 OK").And.Contain("Access-Control-Allow-Origin: *"));
    }

    private async Task<Answer> PostAsync(string path, int form)
    {
        using var browser = _fixture.OpenBrowser();
        return await browser.SendAsync(HttpMethod.Post, path, s_forms[form]());
    }

    private static string Encode(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));

    private static StringContent Form(string body) => new(body, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static StringContent Multipart(string contentType)
    {
        var content = new StringContent("--abc\r\nn-importe-quoi");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }
}
