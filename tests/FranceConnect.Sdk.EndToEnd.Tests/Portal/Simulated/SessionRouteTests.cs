using System.Net;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Simulated;

[TestFixture]
internal sealed class SessionRouteTests
{
    private static readonly string[] Members =
    [
        "tenant",
        "platform",
        "subject",
        "givenNames",
        "familyName",
        "preferredUsername",
        "birthDate",
        "gender",
        "birthPlace",
        "birthCountry",
        "email",
        "acr",
    ];

    private ScriptedBrowser _browser = null!;

    private static PortalProcess Portal => SimulatedPortal.Portal;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    [Test]
    public async Task Moi_Unknown_GoesToTheLogin()
    {
        var page = await _browser.AskAsync(Portal.At("/moi?a=b"), ("Accept", "text/html"));

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(page.Next, Is.EqualTo(Portal.At("/franceconnect/login?returnUrl=%2Fmoi%3Fa%3Db")));
    }

    [Test]
    public async Task Moi_UnknownProgram_IsRefused()
    {
        var answer = await _browser.AskAsync(Portal.At("/moi"), ("Accept", "application/json"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answer.Next, Is.Null);
    }

    [TestCase("test", """{ "preferredUsername": null, "birthPlace": "75107", "birthDate": "1962-08-24" }""")]
    [TestCase("naissance_Algérie", """{ "birthPlace": "", "birthCountry": "99352", "gender": "male" }""")]
    public async Task Moi_ForAProgram_HasTheValuesAsSent(string persona, string expected)
    {
        await _browser.SignInAsync(Portal.At(PortalBrowsing.Login), persona);

        var citizen = (await _browser.WhoAmIAsync(Portal))!;

        Assert.That(citizen.Select(member => member.Key), Is.EqualTo(Members));
        Assert.That(citizen["tenant"]?.GetValue<string>(), Is.EqualTo("bourg"), "the first one is the default");
        Assert.Multiple(() =>
        {
            foreach (var (name, value) in JsonNode.Parse(expected)!.AsObject())
                Assert.That(citizen[name]?.GetValue<string>(), Is.EqualTo(value?.GetValue<string>()), name);
        });
    }

    [TestCase("naissance_Algérie", "<dd>Algérie</dd>", "ALGERIE")]
    [TestCase("test", "<dd>Aucun</dd>", "<dd>Aucune</dd>")]
    public async Task Moi_ForACitizen_IsInFrench(string persona, string expected, string wrong)
    {
        var page = await _browser.SignInAsync(Portal.At(PortalBrowsing.Login), persona);

        Assert.That(page.Text, Does.Contain(expected).And.Not.Contain(wrong));
        Assert.That(page.Text, Does.Not.Match(" [:;!?»]"), "such a mark never starts a line");
    }

    [TestCase("/")]
    [TestCase("/moi")]
    [TestCase("/sans-franceconnect")]
    [TestCase("/nulle-part")]
    [TestCase("/signin-franceconnect?code=a&state=b")]
    public async Task Page_SignedIn_OffersToSignOut(string path)
    {
        await _browser.SignInAsync(Portal.At(PortalBrowsing.Login), "test");

        var page = await _browser.AskAsync(Portal.At(path));

        Assert.That(
            HtmlForm.Find(page, "/franceconnect/logout").Action,
            Is.EqualTo(Portal.At("/franceconnect/logout"))
        );
        Assert.That(page.Header("Cache-Control"), Does.Contain("no-store"));
    }

    [Test]
    public async Task Logout_SignedIn_EndsBothSessions()
    {
        var mine = await _browser.SignInAsync(Portal.At(PortalBrowsing.Login), "test");

        var page = await _browser.SignOutAsync(mine);

        Assert.That(page.Address, Is.EqualTo(Portal.At("/")));
        Assert.That(await _browser.WhoAmIAsync(Portal), Is.Null);
        var next = await _browser.GoAsync(Portal.At(PortalBrowsing.Login));
        Assert.That(HtmlForm.Find(next, "/redirect-to-idp"), Is.Not.Null, "FranceConnect asks who it is again");
    }

    [TestCase("Origin", "https://ailleurs.example")]
    [TestCase("Sec-Fetch-Site", "cross-site")]
    public async Task Logout_FromAnotherSite_IsRefused(string header, string value)
    {
        await _browser.SignInAsync(Portal.At(PortalBrowsing.Login), "test");
        var request = new HttpRequestMessage(HttpMethod.Post, Portal.At("/franceconnect/logout"));
        request.Headers.Add(header, value);

        var answer = await _browser.SendAsync(request);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await _browser.WhoAmIAsync(Portal), Is.Not.Null);
    }

    [TestCase("")]
    [TestCase("?state=forged")]
    public async Task PostLogoutCallback_OfNoLogout_GoesHomeAndSignsNobodyOut(string query)
    {
        await _browser.SignInAsync(Portal.At(PortalBrowsing.Login), "test");

        var answer = await _browser.AskAsync(Portal.At("/signout-callback-franceconnect" + query));

        Assert.That(answer.Next, Is.EqualTo(Portal.At("/")));
        Assert.That(await _browser.WhoAmIAsync(Portal), Is.Not.Null);
    }
}
