using FranceConnect.Sdk.Simulator;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>A real sign-in, its access token, and what the simulated DGFiP answers to it.</summary>
public sealed class DgfipOnTheSimulatorTests
{
    // Two years back is published whatever the month.
    private static int Year => TimeProvider.System.GetUtcNow().AddHours(1).Year - 2;

    private SimulatedSite _site = null!;

    [SetUp]
    public async Task StartAsync() => _site = await SimulatedSite.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task GetSituation_AfterASignIn_GivesWhatTheScopesOpen()
    {
        var session = await _site.SignInAsync(
            "test",
            "dgfip_annee_n_moins_2",
            "dgfip_rfr",
            "dgfip_nbpart",
            "dgfip_decl"
        );

        var result = await _site.Dgfip.GetSituationAsync(session, Year);

        Assert.That(result.Error?.ToString(), Is.Null);
        Assert.Multiple(() =>
        {
            Assert.That(result.Value.AnneeRevenu, Is.EqualTo(Year));
            Assert.That(result.Value.RevenuFiscalReference.Value, Is.EqualTo(36_905));
            Assert.That(result.Value.NombreParts.Value, Is.EqualTo(3m));
            Assert.That(result.Value.Declarant1.NomNaissance.Value, Is.EqualTo("MERCIER"));
            Assert.That(result.Value.Declarant2.DateNaissance.Value, Is.EqualTo(PartialDate.Create(1962, 8, 24)));
            Assert.That(result.Value.Adresse.IsGranted, Is.False);
            Assert.That(result.Value.Revenus.IsGranted, Is.False);
        });
    }

    [Test]
    public async Task Methods_InParallel_AnswerFromOneSignIn()
    {
        var session = await _site.SignInAsync(
            "test",
            "dgfip_annee_n_moins_1",
            "dgfip_annee_n_moins_2",
            "dgfip_rfr",
            "dgfip_aft",
            "dgfip_locaux_th",
            "dgfip_locaux_th_ident"
        );
        var options = new DataCallOptions { Budget = DataBudget.StartFor(session) };

        var latest = _site.Dgfip.GetDerniereSituationAsync(session, Year, options);
        var twoYears = _site.Dgfip.GetDeuxDernieresAnneesAsync(session, options);
        var home = _site.Dgfip.GetTaxeHabitationAsync(session, Year, options);
        var again = _site.Dgfip.GetDerniereSituationAsync(session, Year, options);
        await Task.WhenAll(latest, twoYears, home, again);

        Assert.Multiple(() =>
        {
            Assert.That(latest.Result.Value.Adresse.Value.Commune, Is.Not.Empty);
            Assert.That(twoYears.Result.Value.AnneeRevenu, Is.EqualTo(Year).Or.EqualTo(Year + 1));
            Assert.That(home.Result.Value.Situations.Value[0].LibelleVoie.HasValue, Is.True);
            Assert.That(again.Result.IsFound, Is.True);
            Assert.That(_site.Simulator.Requests.Count(SimulatorProvider.DgfipToken.ToString()), Is.EqualTo(3));
            Assert.That(_site.Simulator.Requests.Count(SimulatorProvider.Dgfip.ToString()), Is.EqualTo(4));
        });
    }

    [Test]
    public async Task GetSituation_PersonWithoutAReturn_IsNotFound()
    {
        var session = await _site.SignInAsync("moins_25_ans", "dgfip_annee_n_moins_2", "dgfip_rfr");

        var result = await _site.Dgfip.GetSituationAsync(session, Year);

        Assert.That((result.Outcome, result.Error?.Status), Is.EqualTo((DataOutcome.NotFound, 204)));
    }

    [Test]
    public async Task GetSituation_YearTooOld_IsNotFound()
    {
        var session = await _site.SignInAsync("test", "dgfip_annee_n_moins_2", "dgfip_rfr");

        var result = await _site.Dgfip.GetSituationAsync(session, Year - 5);

        Assert.That((result.Outcome, result.Error?.Status), Is.EqualTo((DataOutcome.NotFound, 410)));
    }

    [Test]
    public async Task GetSituation_YearTheCitizenDidNotOpen_IsRightsMissing()
    {
        var session = await _site.SignInAsync("test", "dgfip_annee_n_moins_3", "dgfip_rfr");

        var result = await _site.Dgfip.GetSituationAsync(session, Year);

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.RightsMissing));
    }

    [Test]
    public async Task GetSituation_WrongSecret_IsCredentialsRefused()
    {
        await using var other = await SimulatedSite.StartAsync("un-autre-secret-fictif-0123456789-abcdef");
        var session = await other.SignInAsync("test", "dgfip_annee_n_moins_2", "dgfip_rfr");

        var result = await other.Dgfip.GetSituationAsync(session, Year);

        Assert.That(
            (result.Outcome, result.Error?.ProviderCode),
            Is.EqualTo((DataOutcome.CredentialsRefused, "invalid_client"))
        );
        Assert.That(other.Simulator.Requests.Count(SimulatorProvider.Dgfip.ToString()), Is.Zero);
    }

    [TestCase("403", DataOutcome.RightsMissing)]
    [TestCase("429", DataOutcome.QuotaExceeded)]
    [TestCase("500", DataOutcome.ServiceFailed)]
    [TestCase("502", DataOutcome.ProviderDown)]
    [TestCase("503", DataOutcome.ProviderDown)]
    [TestCase("504", DataOutcome.ProviderTooSlow)]
    [TestCase("garbage", DataOutcome.TransportFailed)]
    [TestCase("html", DataOutcome.TransportFailed)]
    [TestCase("oversized", DataOutcome.TransportFailed)]
    public async Task GetSituation_Fault_IsAnOutcomeAndTheNextCallIsFine(string fault, DataOutcome outcome)
    {
        var session = await _site.SignInAsync("test", "dgfip_annee_n_moins_2", "dgfip_rfr");
        _site.Simulator.ProviderFaults.Once(SimulatorProvider.Dgfip, SimulatorProviderFault.From(fault));

        var failed = await _site.Dgfip.GetSituationAsync(session, Year);
        var next = await _site.Dgfip.GetSituationAsync(session, Year);

        Assert.That((failed.Outcome, next.Outcome), Is.EqualTo((outcome, DataOutcome.Found)));
        Assert.That(failed.Error!.CorrelationId, Is.Not.Null);
    }

    [Test]
    public async Task GetSituation_TokenRouteDown_IsProviderDownThenFine()
    {
        var session = await _site.SignInAsync("test", "dgfip_annee_n_moins_2", "dgfip_rfr");
        _site.Simulator.ProviderFaults.Once(SimulatorProvider.DgfipToken, SimulatorProviderFault.Unavailable);

        var failed = await _site.Dgfip.GetSituationAsync(session, Year);
        var next = await _site.Dgfip.GetSituationAsync(session, Year);

        Assert.That((failed.Outcome, next.Outcome), Is.EqualTo((DataOutcome.ProviderDown, DataOutcome.Found)));
    }

    [Test]
    public async Task GetSituation_FailureThatMayPass_IsRetriedWhenAsked()
    {
        var session = await _site.SignInAsync("test", "dgfip_annee_n_moins_2", "dgfip_rfr");
        _site.Simulator.ProviderFaults.Once(SimulatorProvider.Dgfip, SimulatorProviderFault.BadGateway);

        var result = await _site.Dgfip.GetSituationAsync(session, Year, new DataCallOptions { MaxRetries = 1 });

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.Found));
    }
}
