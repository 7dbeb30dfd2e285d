using System.Net;
using System.Web;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated;

[TestFixture]
internal sealed class LoginRouteTests
{
    private static readonly string[] Parameters =
    [
        "response_type",
        "client_id",
        "redirect_uri",
        "scope",
        "state",
        "nonce",
        "acr_values",
    ];

    private static readonly string[] IdentityScopes =
    [
        "openid",
        "given_name",
        "family_name",
        "preferred_username",
        "birthdate",
        "gender",
        "birthplace",
        "birthcountry",
        "email",
    ];

    private const string Neutral = "Vous n’avez pas continué avec FranceConnect.";

    private ScriptedBrowser _browser = null!;

    private static PortalProcess Portal => SimulatedPortal.Portal;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    [Test]
    public async Task Home_ForAnyone_HasTheButton()
    {
        var home = await _browser.AskAsync(Portal.At("/"));

        Assert.That(home.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(HtmlForm.Find(home, "/franceconnect/login").Fields["returnUrl"], Is.EqualTo("/moi"));
    }

    [Test]
    public async Task Login_ForAnyone_AsksTheIdentityOnly()
    {
        var login = await _browser.AskAsync(Portal.At("/franceconnect/login"));

        Assert.That(login.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(login.Next!.AbsolutePath, Is.EqualTo("/api/v2/authorize"));
        var query = HttpUtility.ParseQueryString(login.Next.Query);
        Assert.Multiple(() =>
        {
            Assert.That(query.AllKeys, Is.EquivalentTo(Parameters));
            Assert.That(query["scope"]!.Split(' '), Is.EquivalentTo(IdentityScopes));
            Assert.That(query["redirect_uri"], Is.EqualTo(Portal.At("/signin-franceconnect").AbsoluteUri));
            Assert.That(query["acr_values"], Is.EqualTo("eidas1"));
            Assert.That(query["state"], Does.Match("^[0-9a-f]{64}$"));
            Assert.That(query["nonce"], Does.Match("^[0-9a-f]{64}$"));
        });
    }

    [TestCase("/moi?depuis=ici", "/moi?depuis=ici")]
    [TestCase("https://ailleurs.example/", "/")]
    [TestCase("//ailleurs.example/", "/")]
    [TestCase("/\\ailleurs.example/", "/")]
    [TestCase("/\t/ailleurs.example/", "/")]
    [TestCase("javascript:alert(1)", "/")]
    [TestCase("ailleurs", "/")]
    [TestCase("", "/")]
    public async Task Login_WithAReturnUrl_GoesOnToALocalOneOnly(string returnUrl, string expected)
    {
        var login = Portal.At($"/franceconnect/login?returnUrl={Uri.EscapeDataString(returnUrl)}");

        var page = await _browser.SignInAsync(login, "test");

        Assert.That(page.Address, Is.EqualTo(Portal.At(expected)));
        Assert.That(await _browser.WhoAmIAsync(Portal), Is.Not.Null);
    }

    [TestCase("/sans-franceconnect", "/moi", "/sans-franceconnect")]
    [TestCase(null, "/sans-franceconnect", "/sans-franceconnect")]
    [TestCase(null, "/moi", "/")]
    [TestCase("/moi", "/moi", "/")]
    [TestCase("/franceconnect/login", "/moi", "/")]
    public async Task Login_Cancelled_GoesBackToAPageThatNeedsNoSession(string? from, string returnUrl, string expected)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Portal.At($"/franceconnect/login?returnUrl={returnUrl}"));
        request.Headers.Referrer = from is null ? null : Portal.At(from);
        var login = await _browser.SendAsync(request);
        var choice = await _browser.GoAsync(login.Next!);

        var page = await _browser.GoAsync(choice.Link("back"));

        Assert.That(page.Address.AbsolutePath, Is.EqualTo(expected));
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Text, Does.Contain(Neutral));
        Assert.That(page.Body, Does.Not.Contain("FCS"));
        Assert.That(await _browser.WhoAmIAsync(Portal), Is.Null);
    }

    [Test]
    public async Task Login_CancelledTwiceInARow_SaysSoTwice()
    {
        var page = new Visit(Portal.At("/"), HttpStatusCode.OK, null, "")
        {
            Headers = new HttpResponseMessage().Headers,
        };
        for (var time = 1; time <= 2; time++)
        {
            page = await CancelAsync(page.Address);
            Assert.That(page.Text, Does.Contain(Neutral), $"time {time}");
        }
        Assert.That(page.Address, Is.EqualTo(Portal.At("/?franceconnect=annule")));
    }

    [Test]
    public async Task Login_RetriedFromTheFailurePageThenCancelled_SaysSoOnAPageOfThePortal()
    {
        var failure = await _browser.AskAsync(Portal.At("/signin-franceconnect?code=a&state=b"));
        Assert.That(failure.Header("Referrer-Policy"), Is.EqualTo("no-referrer"));

        var page = await CancelAsync(failure.Address); // a browser that disregards the policy

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.Text);
        Assert.That(page.Address, Is.EqualTo(Portal.At("/?franceconnect=annule")));
        Assert.That(page.Text, Does.Contain(Neutral));
    }

    private async Task<Visit> CancelAsync(Uri from)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Portal.At(PortalBrowsing.Login));
        request.Headers.Referrer = from;
        var login = await _browser.SendAsync(request);
        return await _browser.GoAsync((await _browser.GoAsync(login.Next!)).Link("back"));
    }

    [TestCase("", "FCS2001")]
    [TestCase("?code=a&error=b&state=c", "FCS2001")]
    [TestCase("?code=a&code=b&state=c", "FCS2001")]
    [TestCase("?code=a", "FCS2002")]
    [TestCase("?code=a&state=b", "FCS2002")]
    [TestCase("?error=access_denied&state=b", "FCS2002")]
    [TestCase("?error=<script>alert(1)</script>&error_description=<b>&state=b", "FCS2002")]
    [TestCase("?state=undefined&error=invalid_idp_hint", "FCS2003")]
    public async Task Callback_OfNoLogin_IsRefused(string query, string code)
    {
        var page = await _browser.AskAsync(Portal.At("/signin-franceconnect" + query));

        PortalBrowsing.AssertFailure(page, code, HttpStatusCode.BadRequest);
        Assert.That(page.Body, Does.Not.Contain("<script>alert").And.Not.Contain("<b>"));
    }

    [TestCase(7_000, HttpStatusCode.BadRequest)]
    [TestCase(20_000, HttpStatusCode.RequestUriTooLong)]
    public async Task Callback_OfALongCode_IsRefused(int length, HttpStatusCode status)
    {
        var page = await _browser.AskAsync(Portal.At("/signin-franceconnect?state=a&code=" + new string('a', length)));

        Assert.That(page.Status, Is.EqualTo(status));
    }
}
