using System.Reflection;

namespace FranceConnect.Sdk.Simulator.Tests.Faults;

internal sealed class SimulatorFaultsTests
{
    private SimulatorFixture _fixture = null!;

    [SetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    [Test]
    public async Task Activate_EveryLogin_ShowsItUntilCleared()
    {
        _fixture.Simulator.Faults.Activate(SimulatorFault.MissingNonce);
        var first = await HasNonceAsync();
        var second = await HasNonceAsync();
        _fixture.Simulator.Faults.Clear();
        var third = await HasNonceAsync();

        Assert.That((first, second, third), Is.EqualTo((false, false, true)));
    }

    [Test]
    public async Task Once_TwoLogins_ShowsItInTheFirst()
    {
        _fixture.Simulator.Faults.Once(SimulatorFault.MissingNonce);

        Assert.That((await HasNonceAsync(), await HasNonceAsync()), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task Fault_ChosenForOneLogin_SparesTheNext()
    {
        Assert.That(
            (await HasNonceAsync(SimulatorFault.MissingNonce), await HasNonceAsync()),
            Is.EqualTo((false, true))
        );
        Assert.That(_fixture.Simulator.Faults.Active, Is.Empty);
    }

    [Test]
    public void Deactivate_ActiveAndOnce_RemovesBoth()
    {
        _fixture.Simulator.Faults.Activate(SimulatorFault.Slow);
        _fixture.Simulator.Faults.Once(SimulatorFault.Slow);

        _fixture.Simulator.Faults.Deactivate(SimulatorFault.Slow);

        Assert.That(_fixture.Simulator.Faults.Active, Is.Empty);
    }

    [Test]
    public void All_EveryPublicFault_IsListedOnceWithItsOwnId()
    {
        var declared = typeof(SimulatorFault)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(SimulatorFault))
            .Select(property => property.GetValue(null));

        Assert.That(SimulatorFault.All, Is.EquivalentTo(declared));
        Assert.That(SimulatorFault.All.Select(fault => fault.Id), Is.Unique);
        Assert.That(SimulatorFault.All.Select(fault => fault.Label), Is.Unique);
    }

    [Test]
    public async Task ChoicePage_FaultSelector_ListsTheLoginBoundOnes()
    {
        using var browser = _fixture.OpenBrowser();

        var page = await browser.OpenAsync(_fixture.AuthorizeUrl());

        foreach (var fault in SimulatorFault.All)
        {
            Assert.That(
                page.Body.Contains($"<option value=\"{fault.Id}\">", StringComparison.Ordinal),
                Is.EqualTo(fault is { IsLoginBound: true, IsPlusOnly: false }),
                fault.Id
            );
        }
    }

    private async Task<bool> HasNonceAsync(SimulatorFault? fault = null)
    {
        var tokens = await _fixture.LoginAsync(fault: fault);
        return Tokens.Payload(tokens["id_token"]!.GetValue<string>()).ContainsKey("nonce");
    }
}
