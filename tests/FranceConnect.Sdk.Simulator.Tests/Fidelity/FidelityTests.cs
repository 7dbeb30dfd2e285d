namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>The recordings of the real FranceConnect replayed against the simulator, both relaxations off.</summary>
internal sealed class FidelityTests
{
    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync(Registrations.AddAll);

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    private static IEnumerable<TestCaseData> Rows() =>
        (
            (FidelityRow[])
                [
                    .. DiscoveryRows.All,
                    .. LoginRows.All,
                    .. AuthorizeRows.All,
                    .. InteractionRows.All,
                    .. TokenRows.All,
                    .. UserInfoRows.All,
                    .. RevocationRows.All,
                    .. LogoutRows.All,
                    .. CheckTokenRows.All,
                    .. LifetimeRows.All,
                ]
        ).Select(row => row.ToTestCase());

    [TestCaseSource(nameof(Rows))]
    public async Task Simulator_RecordedRequest_AnswersAsRecorded(FidelityRow row) =>
        row.Expect(await row.Send(_fixture), _fixture);
}
