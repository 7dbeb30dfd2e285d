namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>The recordings of FranceConnect+, and the rows both platforms share, replayed against the simulator's FranceConnect+.</summary>
internal sealed class PlusFidelityTests
{
    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartPlusAsync(Registrations.AddAllPlus);

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    private static IEnumerable<TestCaseData> Rows() =>
        FidelityTests
            .All.Where(row => row.Platform is null or SimulatorPlatform.FranceConnectPlus)
            .Select(row => row.ToTestCase());

    [TestCaseSource(nameof(Rows))]
    public async Task Simulator_RecordedRequest_AnswersAsRecorded(FidelityRow row) =>
        row.Expect(await row.Send(_fixture), _fixture);
}
