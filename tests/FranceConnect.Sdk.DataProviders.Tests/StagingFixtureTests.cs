using System.Text.Json;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The State's own cases: status and payload through the client.</summary>
public sealed class StagingFixtureTests
{
    private static IEnumerable<StagingFixture> QuotientFamilial() =>
        StagingFixture.All.Where(fixture =>
            fixture.Operation.Contains("cnav_quotient_familial", StringComparison.Ordinal)
        );

    [OneTimeSetUp]
    public void Require() => ReferenceData.Require();

    [TestCaseSource(nameof(QuotientFamilial))]
    public void WireRecord_RoundTrips(object fixture)
    {
        var data = ((StagingFixture)fixture).Body;
        if (!data.TryGetProperty("data", out var member))
            return;
        var wire = member.Deserialize(ApiParticulierJson.Default.QuotientFamilialWire)!;
        var again = JsonSerializer.Serialize(wire, ApiParticulierJson.Default.QuotientFamilialWire);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(again), JsonNode.Parse(member.GetRawText())), Is.True, again);
    }
}
