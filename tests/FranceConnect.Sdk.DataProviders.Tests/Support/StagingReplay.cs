using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FranceConnect.Sdk.DataProviders.Internal;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Answers a call with one of the State's own cases: the outcome, and a wire record that loses nothing of it.</summary>
internal static class StagingReplay
{
    public static IEnumerable<StagingFixture> Of(string endpoint) =>
        StagingFixture.All.Where(fixture =>
            fixture.Operation.StartsWith($"api_particulier_{endpoint}_with_", StringComparison.Ordinal)
        );

    public static async Task CheckAsync<TWire>(
        object fixture,
        JsonTypeInfo<TWire> contract,
        Func<Site, string, Task<DataOutcome>> ask
    )
        where TWire : WireRecord
    {
        var staged = (StagingFixture)fixture;
        using var site = new Site();
        site.Provider.Answers(staged.Status, staged.Payload);

        var outcome = await ask(site, Modality(staged));

        Assert.That(outcome, Is.EqualTo(Expected(staged)));
        Assert.That(site.Provider.Single.Path.Replace('/', '_'), Is.EqualTo(Route(staged)));
        if (staged.Body.TryGetProperty("data", out var data))
            AssertBound(data, contract);
    }

    /// <summary>Every member of the answer has its property, and is written again as it came.</summary>
    public static void AssertBound<TWire>(JsonElement received, JsonTypeInfo<TWire> contract)
        where TWire : WireRecord
    {
        var wire = received.Deserialize(contract)!;
        var again = JsonSerializer.Serialize(wire, contract);
        Assert.Multiple(() =>
        {
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(again), JsonNode.Parse(received.GetRawText())), again);
            Assert.That(Unknown(wire), Is.Empty);
        });
    }

    /// <summary>Members no property took, at any depth.</summary>
    public static IEnumerable<string> Unknown(WireRecord record) =>
        (record.Unknown?.Keys ?? Enumerable.Empty<string>()).Concat(
            from property in record.GetType().GetProperties()
            where property.Name != nameof(WireRecord.Unknown)
            let member = property.GetValue(record)
            let value = member.GetType().GetProperty("Value")!.GetValue(member)
            from nested in value is WireRecord one ? [one] : (value as IEnumerable)?.OfType<WireRecord>() ?? []
            from name in Unknown(nested)
            select $"{property.Name}.{name}"
        );

    private static DataOutcome Expected(StagingFixture fixture) =>
        fixture.Status switch
        {
            200 => DataOutcome.Found,
            403 => DataOutcome.RightsMissing,
            404 => DataOutcome.NotFound,
            422 => DataOutcome.RequestRejected,
            429 => DataOutcome.QuotaExceeded,
            // The provider's code says that it was too slow, whatever the status.
            502 when fixture.Payload.Contains("\"39002\"", StringComparison.Ordinal) => DataOutcome.ProviderTooSlow,
            502 => DataOutcome.ProviderDown,
            504 => DataOutcome.ProviderTooSlow,
            _ => throw new NotSupportedException($"A status no case had before: {fixture.Status}."),
        };

    private static string Modality(StagingFixture fixture) =>
        fixture.Operation[(fixture.Operation.IndexOf("_with_", StringComparison.Ordinal) + "_with_".Length)..];

    private static string Route(StagingFixture fixture) =>
        fixture
            .Operation["api_particulier".Length..]
            .Replace("_with_civility", "_identite", StringComparison.Ordinal)
            .Replace("_with_", "_", StringComparison.Ordinal);
}
