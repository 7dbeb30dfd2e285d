namespace FranceConnect.Sdk.Tests.Fidelity;

/// <summary>The recordings of the real FranceConnect, through the engine.</summary>
[TestFixture]
internal sealed class FidelityTests
{
    /// <summary>The sections of the recordings about the platform, and why one has no row here.</summary>
    private static readonly Dictionary<string, string?> Sections = new()
    {
        ["3.1 steps"] = null,
        ["3.2 token response"] = null,
        ["3.3 ID token"] = null,
        ["3.4 userinfo"] = null,
        ["3.5 FranceConnect+ tokens"] = null,
        ["3.6 single sign-on"] = null,
        ["4 authorize"] = null,
        ["4 interaction"] = null,
        ["5 token endpoint"] = null,
        ["6 userinfo errors"] = null,
        ["7 revocation"] = null,
        ["8 logout"] = null,
        ["9 checktoken"] = "between the data provider and FranceConnect: the service takes no part in it",
    };

    private static readonly SdkRow[] Rows =
    [
        .. NominalRows.All,
        .. IdentityRows.All,
        .. AuthorizeRows.All,
        .. InteractionRows.All,
        .. TokenRows.All,
        .. LogoutRows.All,
        .. PlusRows.All,
    ];

    private FidelitySite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await FidelitySite.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    private static IEnumerable<TestCaseData> Cases() => Rows.Select(row => row.ToTestCase());

    [TestCaseSource(nameof(Cases))]
    public Task Engine_RecordedFact_EndsAsItShould(SdkRow row) => row.Check(_site);

    [Test]
    public void Rows_EverySection_HasRowsOrAReason()
    {
        var covered = Rows.Select(row => row.Section).Distinct().ToList();

        Assert.That(covered, Is.EquivalentTo(Sections.Where(s => s.Value is null).Select(s => s.Key)));
        Assert.That(Rows.Select(row => (row.Section, row.Line)), Is.Unique);
    }
}
