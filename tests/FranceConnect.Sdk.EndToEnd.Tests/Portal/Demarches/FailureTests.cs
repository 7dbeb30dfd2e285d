using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

/// <summary>A provider in trouble costs the citizen the quotient, never the sign-in; the page says whose turn it is.</summary>
[TestFixture]
internal sealed class FailureTests
{
    private static readonly SimulatorProvider Quotient = SimulatorProvider.Dss.Endpoint("quotient_familial");

    private ScriptedBrowser _browser = null!;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close()
    {
        _browser.Dispose();
        FundPortals.Simulator.ProviderFaults.Clear();
    }

    [TestCase("xx001", QuotientBrowsing.Silent, "FCS4020", TestName = "Reason_ProviderDown_SaysSo")]
    [TestCase("00501", QuotientBrowsing.Silent, "FCS4020", TestName = "Reason_NetworkError_SaysSo")]
    [TestCase("xx020", QuotientBrowsing.Closed, "FCS4021", TestName = "Reason_ProviderMaintenance_SaysSo")]
    [TestCase("xx002", QuotientBrowsing.Silent, "FCS4022", TestName = "Reason_ProviderTooSlow_SaysSo")]
    [TestCase("500", QuotientBrowsing.Silent, "FCS4023", TestName = "Reason_ServiceFailed_SaysSo")]
    [TestCase("409", QuotientBrowsing.Silent, "FCS4018", TestName = "Reason_SameCallStillRunning_SaysSo")]
    [TestCase("reset", QuotientBrowsing.Silent, "FCS4024", TestName = "Reason_ConnectionReset_SaysSo")]
    [TestCase("html", QuotientBrowsing.Silent, "FCS4025", TestName = "Reason_Html_SaysSo")]
    [TestCase("garbage", QuotientBrowsing.Silent, "FCS4025", TestName = "Reason_Garbage_SaysSo")]
    [TestCase("truncated", QuotientBrowsing.Silent, "FCS4025", TestName = "Reason_Truncated_SaysSo")]
    [TestCase("oversized", QuotientBrowsing.Silent, "FCS4025", TestName = "Reason_Oversized_SaysSo")]
    [TestCase("401", QuotientBrowsing.OursToRepair, "FCS4011", TestName = "Reason_CredentialRefused_IsTheTownHalls")]
    [TestCase("403", QuotientBrowsing.OursToRepair, "FCS4012", TestName = "Reason_RightsMissing_IsTheTownHalls")]
    [TestCase("422", QuotientBrowsing.OursToRepair, "FCS4017", TestName = "Reason_RequestRejected_IsTheTownHalls")]
    [TestCase("slow", QuotientBrowsing.Late, "FCS4026", TestName = "Reason_AnswerPastTheBudget_SaysSo")]
    public async Task Reason_ProviderInTrouble_SaysSo(string fault, string reason, string code)
    {
        FundPortals.Simulator.ProviderFaults.Delay = TimeSpan.FromMinutes(1);
        FundPortals.Simulator.ProviderFaults.Set(Quotient, SimulatorProviderFault.From(fault));

        var page = await _browser.AskQuotientAsync(FundPortals.Portal, "test", FundPortals.Bourg);

        QuotientBrowsing.AssertNothingCame(page, reason, code);
    }

    [Test]
    public async Task Quotient_AskedAgainAfterAFailure_ReplacesIt()
    {
        FundPortals.Simulator.ProviderFaults.Once(Quotient, SimulatorProviderFault.ProviderDown);
        var failure = await _browser.AskQuotientAsync(FundPortals.Portal, "test", FundPortals.Bourg);
        Assert.That(failure.TextOf("reason"), Is.EqualTo(QuotientBrowsing.Silent));

        // FranceConnect knows the citizen by now: straight to its information page.
        var information = await _browser.GoAsync(FundPortals.Portal.At(QuotientBrowsing.Button, FundPortals.Bourg));
        var page = await _browser.SubmitAsync(HtmlForm.Find(information, "/login").With("consent", "yes"));

        Assert.That(page.TextOf("quotient"), Is.EqualTo("845\u00a0€"));
        Assert.That(page.TextOf("reason"), Is.Null);
    }
}
