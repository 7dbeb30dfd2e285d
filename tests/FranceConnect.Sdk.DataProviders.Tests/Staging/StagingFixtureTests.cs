using System.Text.Json;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>The State's own cases: status and payload through the client.</summary>
public sealed class StagingFixtureTests
{
    private static readonly ILookup<string, PublicCall> s_calls = PublicCall.All.ToLookup(call => call.Path());

    // The one member that staging has and the contract has not.
    private static readonly string[] s_beyondTheContract = ["EtablissementScolaireWire.nom"];

    private static IEnumerable<StagingFixture> Fixtures() =>
        StagingFixture.All.Where(fixture => !NotYet.Endpoints.Contains(Route(fixture).Endpoint));

    private static IEnumerable<StagingFixture> Answers() => Fixtures().Where(fixture => fixture.Status == 200);

    [OneTimeSetUp]
    public void Require() => ReferenceData.Require();

    [Test]
    public void Fixtures_AllThereAre_BelongToARouteOfTheContract()
    {
        foreach (var group in StagingFixture.All.GroupBy(fixture => Route(fixture).Endpoint))
            TestContext.Out.WriteLine(
                $"{group.Key}: {group.Count()} cases{(NotYet.Endpoints.Contains(group.Key) ? ", not yet replayed" : "")}"
            );
        TestContext.Out.WriteLine($"Replayed: {Fixtures().Count()} of {StagingFixture.All.Count}");

        Assert.That(StagingFixture.All, Has.Count.GreaterThan(200));
    }

    [TestCaseSource(nameof(Fixtures))]
    public async Task Answer_OfEachCase_HasItsOutcome(object fixture)
    {
        var given = (StagingFixture)fixture;

        Assert.That(s_calls[Route(given).Path], Is.Not.Empty);
        foreach (var call in s_calls[Route(given).Path])
        {
            using var site = new Site();
            site.Provider.Answers(given.Status, given.Payload);

            var (outcome, value) = await call.MakeAsync(site, withOptional: false);

            Assert.That(outcome, Is.EqualTo(given.Outcome), call.ToString());
            Assert.That(value is not null, Is.EqualTo(outcome == DataOutcome.Found), call.ToString());
        }
        CaseTally.Add("replayed by their operation", $"{given.Status}");
    }

    [TestCaseSource(nameof(Answers))]
    public void WireRecord_OfEachCase_RoundTrips(object fixture)
    {
        var data = ((StagingFixture)fixture).Body.GetProperty("data");
        var type = Endpoint((StagingFixture)fixture).Wire;

        var again = JsonSerializer.Serialize(data.Deserialize(type), type);

        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(again), JsonNode.Parse(data.GetRawText())), Is.True, again);
    }

    [TestCaseSource(nameof(Answers))]
    public void WireRecord_OfEachCase_KnowsEveryMember(object fixture)
    {
        var data = ((StagingFixture)fixture).Body.GetProperty("data");

        var unknown = Unknown((WireRecord)data.Deserialize(Endpoint((StagingFixture)fixture).Wire)!).ToList();

        Assert.That(unknown.Except(s_beyondTheContract), Is.Empty);
        CaseTally.Add("members", "bound", Members(data) - unknown.Count);
        CaseTally.Add("members", "on the named list", unknown.Count);
    }

    [Test]
    public void Unknown_MemberAtAnyDepth_IsSeen()
    {
        var wire = JsonSerializer.Deserialize(
            """{"ajout":1,"enfants":[{"ajout":2}],"adresse":{"ajout":3}}""",
            ApiParticulierJson.Default.QuotientFamilialWire
        )!;

        Assert.That(
            Unknown(wire),
            Is.EquivalentTo(new[] { "QuotientFamilialWire.ajout", "MembreFoyerWire.ajout", "AdresseFoyerWire.ajout" })
        );
    }

    private static OpenApiRoute Route(StagingFixture fixture) =>
        OpenApiContract.Published!.Routes.Single(route => route.Operation == fixture.Operation);

    private static KnownEndpoint Endpoint(StagingFixture fixture) =>
        KnownEndpoint.All.Single(endpoint => endpoint.Route == Route(fixture).Endpoint);

    private static IEnumerable<string> Unknown(WireRecord record) =>
        [
            .. record.Unknown?.Keys.Select(name => $"{record.GetType().Name}.{name}") ?? [],
            .. record.GetType().GetProperties().SelectMany(property => Inside(property.GetValue(record))),
        ];

    private static int Members(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().Sum(member => 1 + Members(member.Value)),
            JsonValueKind.Array => json.EnumerateArray().Sum(Members),
            _ => 0,
        };

    private static IEnumerable<string> Inside(object? member) =>
        member?.GetType().GetProperty("Value")?.GetValue(member) switch
        {
            WireRecord record => Unknown(record),
            IEnumerable<WireRecord> records => records.SelectMany(Unknown),
            _ => [],
        };
}
