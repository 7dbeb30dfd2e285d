using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

/// <summary>How far what came goes: this session, this commune, this sign-in.</summary>
[TestFixture]
internal sealed class SessionTests
{
    private ScriptedBrowser _browser = null!;

    private static PortalProcess Portal => FundPortals.Portal;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    [Test]
    public async Task Page_ForAnyone_IsTheNotice() =>
        QuotientBrowsing.AssertNotice(await _browser.AskAsync(At(FundPortals.Bourg)));

    [Test]
    public async Task Quotient_OfASessionOfOneCommune_IsNotShownAtTheOther()
    {
        await _browser.AskQuotientAsync(Portal, "test", FundPortals.Bourg);

        _browser.Carry(At(FundPortals.Bourg), At(FundPortals.Ville));
        var there = await _browser.AskAsync(At(FundPortals.Ville));
        var here = await _browser.AskAsync(At(FundPortals.Bourg));

        QuotientBrowsing.AssertNotice(there);
        Assert.That(there.Text, Does.Not.Contain("845"));
        Assert.That(here.TextOf("quotient"), Is.EqualTo("845\u00a0€"));
        Assert.That(here.Header("Cache-Control"), Does.Contain("no-store"));
    }

    [Test]
    public async Task Quotient_AfterAPlainLogin_IsForgotten()
    {
        await _browser.AskQuotientAsync(Portal, "test", FundPortals.Bourg);

        var information = await _browser.GoAsync(Portal.At(PortalBrowsing.Login, FundPortals.Bourg));
        await _browser.SubmitAsync(HtmlForm.Find(information, "/login").With("consent", "yes"));

        QuotientBrowsing.AssertNotice(await _browser.AskAsync(At(FundPortals.Bourg)));
    }

    [Test]
    public async Task PlainLogin_ThatReturnsToTheDemarche_AsksNothingOfTheFund()
    {
        var before = FundPortals.Simulator.Requests.ProviderCalls.Count;

        var page = await _browser.SignInAsync(
            Portal.At($"/franceconnect/login?returnUrl={QuotientBrowsing.Path}", FundPortals.Bourg),
            "test"
        );

        Assert.That(page.Address, Is.EqualTo(At(FundPortals.Bourg)));
        QuotientBrowsing.AssertNotice(page);
        Assert.That(FundPortals.Simulator.Requests.ProviderCalls, Has.Count.EqualTo(before));
    }

    private static Uri At(string host) => Portal.At(QuotientBrowsing.Path, host);
}
