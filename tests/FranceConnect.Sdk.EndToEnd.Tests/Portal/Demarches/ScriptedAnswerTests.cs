using FranceConnect.Sdk.EndToEnd.Tests.Browser;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

/// <summary>Answers of API Particulier the simulator does not give, at the configured address.</summary>
[TestFixture]
internal sealed class ScriptedAnswerTests
{
    private const string AnsweredWithout =
        "La caisse a répondu, mais ne nous a pas transmis de quotient familial pour ce mois-ci.";

    private ScriptedBrowser _browser = null!;

    private static ScriptedFund Fund => FundPortals.Fund;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close() => _browser.Dispose();

    [Test]
    public async Task BaseUrl_Configured_WinsOverTheSimulators()
    {
        Fund.Finds(Quotient("""{ "fournisseur": "MSA", "valeur": 1234, "annee": 2024, "mois": 8 }"""));
        var before = Fund.Calls.Count;

        var page = await _browser.AskQuotientAsync(FundPortals.ScriptedPortal);

        Assert.That(page.TextOf("quotient"), Is.EqualTo("1\u202f234\u00a0€"), "the simulator's citizen has 845");
        Assert.That(page.TextOf("fund"), Is.EqualTo("la MSA"));
        Assert.That(page.TextOf("period"), Is.EqualTo("août 2024"));
        Assert.That(Fund.Calls, Has.Count.EqualTo(before + 1));
        Assert.That(Fund.Calls[^1].Recipient, Is.EqualTo(FundPortals.SiretOfBourg));
    }

    [TestCase(
        """{ "fournisseur": "FONDS", "valeur": 12, "annee": 2026, "mois": 1 }""",
        "la CAF ou la MSA",
        "janvier 2026"
    )]
    [TestCase("""{ "valeur": 12, "annee": 2026, "mois": 13 }""", "la CAF ou la MSA", "Non communiquée")]
    [TestCase("""{ "fournisseur": "CNAF", "valeur": 12 }""", "la CAF", "Non communiquée")]
    public async Task Quotient_OfAnUnknownFundOrMonth_InventsNeither(string quotient, string fund, string period)
    {
        Fund.Finds(Quotient(quotient));

        var page = await _browser.AskQuotientAsync(FundPortals.ScriptedPortal);

        Assert.That(page.TextOf("quotient"), Is.EqualTo("12\u00a0€"));
        Assert.That(page.TextOf("fund"), Is.EqualTo(fund));
        Assert.That(page.TextOf("period"), Is.EqualTo(period));
    }

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("""{ "fournisseur": "CNAF", "valeur": null, "annee": 2026, "mois": 11 }""")]
    [TestCase("""{ "fournisseur": "CNAF", "valeur": 612.5, "annee": 2026, "mois": 11 }""")]
    public async Task Reason_OfAnAnswerWithoutAValue_SaysNothingOfTheFile(string quotient)
    {
        Fund.Finds(Quotient(quotient));

        var page = await _browser.AskQuotientAsync(FundPortals.ScriptedPortal);

        Assert.That(page.TextOf("reason"), Is.EqualTo(AnsweredWithout));
        QuotientBrowsing.AssertNothingCame(page, page.TextOf("reason")!, code: null);
    }

    [TestCase(401, "50001", QuotientBrowsing.Late, "FCS4010", TestName = "Reason_TokenMalformed_SaysSo")]
    [TestCase(401, "50002", QuotientBrowsing.Late, "FCS4010", TestName = "Reason_TokenExpired_SaysSo")]
    [TestCase(
        401,
        "50003",
        QuotientBrowsing.OursToRepair,
        "FCS4012",
        TestName = "Reason_IdentityScopesMissing_IsTheTownHalls"
    )]
    [TestCase(
        403,
        "00107",
        QuotientBrowsing.OursToRepair,
        "FCS4013",
        TestName = "Reason_AddressRefused_IsTheTownHalls"
    )]
    [TestCase(429, "00429", QuotientBrowsing.Silent, "FCS4019", TestName = "Reason_QuotaExceeded_IsAnOutage")]
    [TestCase(
        422,
        "00423",
        "L’état civil transmis par FranceConnect ne suffit pas à la CAF et à la MSA\u00a0: il y manque peut-être un prénom ou une partie de la date de naissance.",
        "FCS4017",
        TestName = "Reason_IdentityIncomplete_IsNotTheTownHalls"
    )]
    [TestCase(
        422,
        "00354",
        QuotientBrowsing.OursToRepair,
        "FCS4017",
        TestName = "Reason_RequestRejected_IsTheTownHalls"
    )]
    public async Task Reason_OfARefusal_SaysSo(int status, string providerCode, string reason, string code)
    {
        Fund.Refuses(status, providerCode);

        var page = await _browser.AskQuotientAsync(FundPortals.ScriptedPortal);

        QuotientBrowsing.AssertNothingCame(page, reason, code);
    }

    [TestCase("{}")]
    [TestCase("""{ "allocataires": [] }""")]
    public async Task Reason_OfAnAnswerWithoutTheScope_IsTheTownHalls(string data)
    {
        Fund.Finds(data);

        var page = await _browser.AskQuotientAsync(FundPortals.ScriptedPortal);

        QuotientBrowsing.AssertNothingCame(page, QuotientBrowsing.OursToRepair, "FCS4014");
    }

    private static string Quotient(string value) => $$"""{ "quotient_familial": {{value}} }""";
}
