using FranceConnect.Sdk.EndToEnd.Tests.Browser;
using FranceConnect.Sdk.Simulator;
using static FranceConnect.Sdk.EndToEnd.Tests.Portal.FormBrowsing;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Demarches;

/// <summary>Providers in trouble, and communes with little: the form opens all the same, and says why it is empty.</summary>
[TestFixture]
internal sealed class FormFailureTests
{
    private ScriptedBrowser _browser = null!;

    [SetUp]
    public void Open() => _browser = new ScriptedBrowser();

    [TearDown]
    public void Close()
    {
        _browser.Dispose();
        FundPortals.Simulator.ProviderFaults.Clear();
    }

    [TestCase("xx001", "Down")]
    [TestCase("500", "Down")]
    [TestCase("403", "Refused")]
    [TestCase("html", "Down")]
    [TestCase("slow", "TooLate")]
    public async Task Form_FundInTrouble_KeepsTheIdentityAndSaysWhy(string fault, string outcome)
    {
        FundPortals.Simulator.ProviderFaults.Delay = TimeSpan.FromMinutes(1);
        FundPortals.Simulator.ProviderFaults.Set(
            SimulatorProvider.Dss.Endpoint("quotient_familial"),
            SimulatorProviderFault.From(fault)
        );

        var form = await _browser.SignInForAsync(FundPortals.Portal, Cantine, "couple_caf", FundPortals.Bourg);

        Assert.Multiple(() =>
        {
            Assert.That((bool)form["collected"]!, Is.True);
            Assert.That(form.ValueOf("guardian1.birthName"), Is.EqualTo("DELORME"));
            Assert.That(form.FieldOf("household.quotientFamilial"), Is.Null);
            Assert.That(form.Texts("outcomes", "outcome"), Does.Contain(outcome));
        });
    }

    [TestCase("sans-siret.localhost", TestName = "Form_CommuneWithoutSiret_OpensWithTheIdentity")]
    [TestCase("faux-siret.localhost", TestName = "Form_CommuneWithAWrongSiret_OpensWithTheIdentity")]
    public async Task Form_CommuneBadlyConfigured_OpensWithTheIdentity(string host)
    {
        var form = await _browser.SignInForAsync(FundPortals.Portal, Cantine, "couple_caf", host);

        Assert.That(form.ValueOf("guardian1.birthName"), Is.EqualTo("DELORME"));
        Assert.That(form.Texts("outcomes", "outcome"), Does.Contain("Refused"));
    }
}
