namespace FranceConnect.Sdk.Simulator.Tests.Fidelity;

/// <summary>The recordings of the real FranceConnect replayed against the simulator, both relaxations off.</summary>
internal sealed class FidelityTests
{
    /// <summary>The sections of the recordings, and why one has no row here.</summary>
    private static readonly Dictionary<string, string?> s_sections = new()
    {
        ["1"] = null,
        ["2"] = null,
        ["3.1"] = null,
        ["3.2"] = null,
        ["3.3"] = null,
        ["3.4"] = null,
        ["3.5"] = null,
        ["3.6"] = null,
        ["4"] = null,
        ["5"] = null,
        ["6"] = null,
        ["7"] = null,
        ["8"] = null,
        ["9"] = null,
        ["10"] = null,
        ["11"] = "compares the protocol sheet with the sections above",
    };

    public static IReadOnlyList<FidelityRow> All { get; } =
    [
        .. PlusLoginRows.All,
        .. PlusClaimRows.All,
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
    ];

    private SimulatorFixture _fixture = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _fixture = await SimulatorFixture.StartAsync(Registrations.AddAll);

    [OneTimeTearDown]
    public async Task StopAsync() => await _fixture.DisposeAsync();

    private static IEnumerable<TestCaseData> Rows() =>
        All.Where(row => row.Platform is null or SimulatorPlatform.FranceConnect).Select(row => row.ToTestCase());

    [TestCaseSource(nameof(Rows))]
    public async Task Simulator_RecordedRequest_AnswersAsRecorded(FidelityRow row) =>
        row.Expect(await row.Send(_fixture), _fixture);

    [Test]
    public void Rows_EverySection_HasRowsOrAReason()
    {
        // « 1 (13) » is the thirteenth surprise of section 1.
        var covered = All.Select(row => row.Section.Split(' ')[0]).Distinct();

        Assert.That(covered, Is.EquivalentTo(s_sections.Where(s => s.Value is null).Select(s => s.Key)));
        Assert.That(All.Select(row => (row.Section, row.Line, row.Platform)), Is.Unique);
    }
}
