using System.Text.Json;

namespace FranceConnect.Sdk.Prefill.Tests;

public sealed class WorkedCaseTests
{
    private static IEnumerable<TestCaseData> Cases =>
        WorkedCase.All.Select(item => new TestCaseData(item).SetArgDisplayNames(item.Id));

    [TestCaseSource(nameof(Cases))]
    public async Task Facts_OfRecordedAnswers_AreThoseOfTheCase(object item)
    {
        var (expected, result) = await RunAsync(item);

        Assert.That(
            Lines(result.Facts.Select(fact => (fact.Key.Name, ResultJson.Value(fact.Key.FieldType, fact.Text)))),
            Is.EquivalentTo(Lines(expected.GetProperty("facts")))
        );
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Fields_OfRecordedAnswers_AreThoseOfTheCase(object item)
    {
        var (expected, result) = await RunAsync(item);

        Assert.That(
            Lines(result.Fields.Select(field => (field.Id, ResultJson.Field(field)))),
            Is.EquivalentTo(Lines(expected.GetProperty("values")))
        );
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Proposals_OfRecordedAnswers_AreThoseOfTheCase(object item)
    {
        var (expected, result) = await RunAsync(item);

        Assert.That(
            Lines(result.Proposals.Select(field => (field.Id, ResultJson.Field(field)))),
            Is.EquivalentTo(expected.TryGetProperty("proposals", out var proposals) ? Lines(proposals) : [])
        );
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Missing_OfRecordedAnswers_IsThatOfTheCase(object item)
    {
        var (expected, result) = await RunAsync(item);

        Assert.That(
            result.Missing.Select(field => field.Id),
            Is.EqualTo(expected.GetProperty("missing").EnumerateArray().Select(id => id.GetString()))
        );
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Warnings_OfRecordedAnswers_AreThoseOfTheCase(object item)
    {
        var (expected, result) = await RunAsync(item);

        Assert.That(
            result.Warnings.Select(ResultJson.Warning),
            Is.EquivalentTo(expected.GetProperty("warnings").EnumerateArray().Select(ResultJson.Sorted))
        );
    }

    [Test]
    public void Cases_OfTheFile_AreThirteen() => Assert.That(WorkedCase.All.Count(), Is.EqualTo(13));

    private static async Task<(JsonElement Expected, PrefillResult Result)> RunAsync(object item)
    {
        var worked = (WorkedCase)item;
        return (worked.Expected, await worked.RunAsync());
    }

    private static IEnumerable<string> Lines(JsonElement json) =>
        json.EnumerateObject().Select(member => $"{member.Name}: {ResultJson.Sorted(member.Value)}");

    private static IEnumerable<string> Lines(IEnumerable<(string Name, string Json)> members) =>
        members.Select(member => $"{member.Name}: {member.Json}");
}
