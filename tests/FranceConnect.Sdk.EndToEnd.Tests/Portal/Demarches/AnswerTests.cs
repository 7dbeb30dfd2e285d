using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

/// <summary>What families are told when the funds work: a quotient, or why there is none. Never a code: there is nothing to repair.</summary>
[TestFixture]
internal sealed class AnswerTests
{
    private ScriptedBrowser _browser = null!;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    [TestCase("test", "845\u00a0€", "la CAF")]
    [TestCase("couple_caf", "1\u202f120\u00a0€", "la CAF")]
    [TestCase("famille_msa", "512\u00a0€", "la MSA")]
    [TestCase("nee_algerie", "0\u00a0€", "la CAF")]
    public async Task Quotient_OfAFamilyOfAFund_IsShownWithItsFundAndMonth(string persona, string quotient, string fund)
    {
        var page = await _browser.AskQuotientAsync(FundPortals.Portal, persona, FundPortals.Bourg);

        Assert.Multiple(() =>
        {
            Assert.That(page.TextOf("quotient"), Is.EqualTo(quotient));
            Assert.That(page.TextOf("fund"), Is.EqualTo(fund));
            Assert.That(page.TextOf("period"), Does.Match(@"^\p{Ll}+ 20\d\d$"));
            Assert.That(page.TextOf("reason"), Is.Null);
            Assert.That(page.Body, Does.Not.Contain("FCS"));
        });
    }

    [Test]
    public async Task Quotient_ForACommune_IsAskedForThatCommuneWithTheCitizensToken()
    {
        await _browser.AskQuotientAsync(FundPortals.Portal, "test", FundPortals.Ville);

        var call = FundPortals.Simulator.Requests.ProviderCalls[^1];
        Assert.That(call.Path, Is.EqualTo("/v3/dss/quotient_familial/france_connect"));
        Assert.That(call.Recipient, Is.EqualTo(FundPortals.SiretOfVille));
        Assert.That(call.Credential, Is.EqualTo("franceconnect"));
    }

    [TestCase("inconnue_caf", "Ni la CAF ni la MSA n’ont de dossier à votre nom.")]
    [TestCase(
        "plusieurs_prénoms_2",
        "La CAF et la MSA n’ont pas reconnu votre état civil. Il y est peut-être écrit autrement.",
        TestName = "Reason_OfAnIdentityNobodyRecognises_SaysSo"
    )]
    public async Task Reason_OfAPersonWithoutAFile_SaysWhichFundKnowsThem(string persona, string reason)
    {
        var page = await _browser.AskQuotientAsync(FundPortals.Portal, persona, FundPortals.Bourg);

        QuotientBrowsing.AssertNothingCame(page, reason, code: null);
    }

    // 23003 and 10003: the simulator's persons with a file and no quotient.
    [TestCase("naissance_Espagne", "La CAF")]
    [TestCase("nom_composé", "La MSA")]
    public async Task Reason_OfAFamilyWithoutAQuotient_NamesTheFundThatKnowsIt(string persona, string fund)
    {
        var page = await _browser.AskQuotientAsync(FundPortals.Portal, persona, FundPortals.Bourg);

        var reason = page.TextOf("reason");
        Assert.That(reason, Does.StartWith($"{fund} vous connaît, mais n’a pas de quotient familial à votre nom"));
        QuotientBrowsing.AssertNothingCame(page, reason!, code: null);
    }
}
