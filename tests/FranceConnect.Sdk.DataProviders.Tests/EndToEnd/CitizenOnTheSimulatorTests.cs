using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Whole journeys of fictional citizens: a FranceConnect sign-in, then the providers with its token.</summary>
public sealed class CitizenOnTheSimulatorTests
{
    private static readonly string[] Identity = ["identite_pivot"];

    [TestCase("test", "CNAF", 845)]
    [TestCase("famille_msa", "MSA", 512)]
    public async Task QuotientFamilial_KnownFamily_IsFound(string persona, string fund, int value)
    {
        await using var site = await SimulatedSite.StartAsync();
        var session = await site.SignInAsync(persona, [.. Identity, "cnaf_quotient_familial"]);

        var result = await site.Particulier.Dss.GetQuotientFamilialAsync(session);

        var quotient = result.Value.Quotient.Value;
        Assert.That((quotient.Fournisseur.ToString(), quotient.Valeur), Is.EqualTo((fund, value)));
        Assert.That(result.Value.Enfants.IsGranted, Is.False, "only one scope was asked");
        Assert.That(result.Response?.RequestId, Is.Not.Null);
    }

    [Test]
    public async Task QuotientFamilial_PastMonthsOfOnePerson_AreEachTheirOwn()
    {
        await using var site = await SimulatedSite.StartAsync();
        var session = await site.SignInAsync("test", [.. Identity, "cnaf_quotient_familial"]);
        var january = new QuotientFamilialPeriod(2026, 1);

        var now = await site.Particulier.Dss.GetQuotientFamilialAsync(session);
        var then = await site.Particulier.Dss.GetQuotientFamilialAsync(session, january);

        Assert.That(
            (now.Value.Quotient.Value.Valeur, then.Value.Quotient.Value.Valeur, then.Value.Quotient.Value.Mois),
            Is.EqualTo((845, 790, 1)),
            "the gateway's cache forgets the month"
        );
    }

    [Test]
    public async Task Benefits_WithoutTheirScope_AreRightsMissing()
    {
        await using var site = await SimulatedSite.StartAsync();
        var session = await site.SignInAsync("test", [.. Identity, "cnaf_quotient_familial"]);

        var result = await site.Particulier.Dss.GetRevenuSolidariteActiveAsync(session);

        Assert.That(
            (result.Outcome, result.Error?.ProviderCode, result.Error?.Status),
            Is.EqualTo((DataOutcome.RightsMissing, "00100", 403))
        );
    }

    [Test]
    public async Task QuotientFamilial_UnknownToTheFunds_IsNotFound()
    {
        await using var site = await SimulatedSite.StartAsync();
        var session = await site.SignInAsync("inconnue_caf", [.. Identity, "cnaf_quotient_familial"]);

        var result = await site.Particulier.Dss.GetQuotientFamilialAsync(session);

        Assert.That((result.Outcome, result.Error?.ProviderCode), Is.EqualTo((DataOutcome.NotFound, "35003")));
    }

    [Test]
    public async Task Providers_OneDownAmongThree_CostsItsOwnDataOnly()
    {
        await using var site = await SimulatedSite.StartAsync();
        site.Simulator.ProviderFaults.Set(SimulatorProvider.Cnous, SimulatorProviderFault.ProviderDown);
        var session = await site.SignInAsync(
            "test",
            [.. Identity, "cnaf_quotient_familial", "cnous_statut_boursier", "prime_activite"]
        );
        var options = new DataCallOptions { Budget = DataBudget.StartFor(session) };

        var quotient = site.Particulier.Dss.GetQuotientFamilialAsync(session, options: options);
        var grant = site.Particulier.Cnous.GetEtudiantBoursierAsync(session, options: options);
        var benefit = site.Particulier.Dss.GetPrimeActiviteAsync(session, options: options);
        await Task.WhenAll(quotient, grant, benefit);

        Assert.That(
            ((await quotient).Outcome, (await grant).Outcome, (await benefit).Outcome),
            Is.EqualTo((DataOutcome.Found, DataOutcome.ProviderDown, DataOutcome.Found))
        );
    }

    [TestCase("maintenance", DataOutcome.ProviderMaintenance)]
    [TestCase("html", DataOutcome.TransportFailed)]
    [TestCase("truncated", DataOutcome.TransportFailed)]
    [TestCase("reset", DataOutcome.TransportFailed)]
    [TestCase("oversized", DataOutcome.TransportFailed)]
    [TestCase("quota", DataOutcome.QuotaExceeded)]
    public async Task QuotientFamilial_ProviderAtFault_IsAnOutcome(string fault, DataOutcome outcome)
    {
        await using var site = await SimulatedSite.StartAsync();
        var session = await site.SignInAsync("test", [.. Identity, "cnaf_quotient_familial"]);
        site.Simulator.ProviderFaults.Set(SimulatorProvider.Dss, Fault(fault));

        var result = await site.Particulier.Dss.GetQuotientFamilialAsync(session);

        Assert.That(result.Outcome, Is.EqualTo(outcome), result.Error?.ToString());
    }

    private static SimulatorProviderFault Fault(string name) =>
        name switch
        {
            "maintenance" => SimulatorProviderFault.ProviderMaintenance,
            "html" => SimulatorProviderFault.Html,
            "truncated" => SimulatorProviderFault.Truncated,
            "reset" => SimulatorProviderFault.ConnectionReset,
            "oversized" => SimulatorProviderFault.Oversized,
            _ => SimulatorProviderFault.TooManyRequests,
        };
}
