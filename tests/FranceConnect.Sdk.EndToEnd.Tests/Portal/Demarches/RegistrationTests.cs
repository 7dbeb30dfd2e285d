using System.Net;
using System.Web;
using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

/// <summary>What the démarche asks of FranceConnect, and of a commune's settings.</summary>
[TestFixture]
internal sealed class RegistrationTests
{
    private static readonly string[] Scopes =
    [
        "openid",
        "identite_pivot",
        "preferred_username",
        "cnaf_quotient_familial",
    ];

    private ScriptedBrowser _browser = null!;

    private static PortalProcess Portal => FundPortals.Portal;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    // A commune registered at FranceConnect+ too: the fund does not accept its tokens, nor does a quotient need its level.
    [TestCase("bourg")]
    [TestCase("deux")]
    public async Task Button_AtACommune_AsksFranceConnectForTheIdentityAndTheQuotientOnly(string commune)
    {
        var login = await _browser.AskAsync(Portal.At(QuotientBrowsing.Button, $"{commune}.localhost"));

        Assert.That(login.Status, Is.EqualTo(HttpStatusCode.Redirect), login.Text);
        Assert.That(login.Next!.GetLeftPart(UriPartial.Path), Is.EqualTo(FundPortals.Simulator.Issuer + "/authorize"));
        var query = HttpUtility.ParseQueryString(login.Next.Query);
        Assert.Multiple(() =>
        {
            Assert.That(query["scope"]!.Split(' '), Is.EquivalentTo(Scopes));
            Assert.That(query["acr_values"], Is.EqualTo("eidas1"));
            Assert.That(query["client_id"], Is.EqualTo(commune));
        });
    }

    [Test]
    public async Task Quotient_AtACommuneOfBothPlatforms_NeedsNoFranceConnectPlus()
    {
        var page = await _browser.AskQuotientAsync(Portal, "test", "deux.localhost");

        Assert.That(page.TextOf("quotient"), Is.EqualTo("845\u00a0€"));
    }

    [Test]
    public async Task Button_AtACommuneOfFranceConnectPlusOnly_IsAFailurePage()
    {
        var page = await _browser.AskAsync(Portal.At(QuotientBrowsing.Button, "plus.localhost"));

        PortalBrowsing.AssertFailure(page, "FCS1010", HttpStatusCode.BadRequest);
    }

    [TestCase("sans-siret")]
    [TestCase("faux-siret")]
    public async Task Reason_AtACommuneWithoutAGoodSiret_IsTheTownHallsAndNothingIsAsked(string commune)
    {
        var before = FundPortals.Simulator.Requests.ProviderCalls.Count;

        var page = await _browser.AskQuotientAsync(Portal, "test", $"{commune}.localhost");

        QuotientBrowsing.AssertNothingCame(page, QuotientBrowsing.OursToRepair, "FCS4001");
        Assert.That(FundPortals.Simulator.Requests.ProviderCalls, Has.Count.EqualTo(before));
        await Portal.WaitForOutputAsync("FCS4001", 1);
    }

    [Test]
    public async Task Start_WithARecipientThatIsNoSiret_StopsAndNamesIt()
    {
        var (exitCode, output) = await PortalProcess.RunAsync(("ApiParticulier:Recipient", "21690999400017"));

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain("FCS4001: Recipient"));
    }

    // FranceConnect refuses the whole sign-in.
    [Test]
    public async Task Button_AtACommuneNotGrantedTheScope_IsAFailurePageAndSignsNobodyIn()
    {
        var visit = await _browser.GoAsync(Portal.At(QuotientBrowsing.Button, "sans-droit.localhost"));

        Assert.That(visit.Status, Is.EqualTo(HttpStatusCode.BadRequest), visit.Text);
        Assert.That(visit.TextOf("error-code"), Does.Match(@"^FCS2\d{3}$"));
        Assert.That(await _browser.WhoAmIAsync(Portal, "sans-droit.localhost"), Is.Null);
    }

    [Test]
    public async Task Button_Cancelled_GoesBackToTheNoticeAndSaysSo()
    {
        var choice = await _browser.GoAsync(Portal.At(QuotientBrowsing.Button, FundPortals.Bourg));

        var page = await _browser.GoAsync(choice.Link("back"));

        Assert.That(page.Address.AbsolutePath, Is.EqualTo(QuotientBrowsing.Path));
        Assert.That(page.Text, Does.Contain("Rien n’a été demandé à la CAF ni à la MSA."));
        QuotientBrowsing.AssertNotice(page);
        Assert.That(await _browser.WhoAmIAsync(Portal, FundPortals.Bourg), Is.Null);
    }
}
