namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>
/// Why no call finds a case: staging looks for one whose whole map of parameters is that of the call (API Particulier's documentation),
/// and a call is made of what its route takes. Told from the contract, not from the client.
/// </summary>
internal sealed class Reachability(StagingRoute route, DateOnly today)
{
    /// <param name="fixture">The case.</param>
    /// <param name="folder">All the cases of its folder, in their order.</param>
    /// <returns>The rule and, after a colon, what breaks it; null when a call finds the case.</returns>
    public string? WhyNot(StagingFixture fixture, IReadOnlyList<StagingFixture> folder)
    {
        var parameters = fixture.Parameters;
        return parameters.Count == 0
            ? "it has no parameter"
            : Tell("no call says", parameters.Keys.Where(name => route.Find(name) is null))
                ?? Tell(
                    "every call says",
                    route
                        .All.Where(parameter => parameter.IsRequired)
                        .Select(parameter => parameter.StagingName)
                        .Except(parameters.Keys)
                )
                ?? Tell(
                    "no list, or one",
                    parameters.Keys.Where(name => route.Find(name)!.IsList != parameters[name].IsList)
                )
                ?? Tell("empty", parameters.Where(pair => IsEmpty(pair.Value)).Select(pair => pair.Key))
                ?? Tell("refused by its form", parameters.Where(IsMalformed).Select(pair => pair.Key))
                ?? Tell("refused together", new StagingQuestion(route, parameters, today).Contradictions())
                ?? Tell("another case answers first", Elders(fixture, folder));
    }

    private static string? Tell(string rule, IEnumerable<string> names) =>
        string.Join(", ", names) is { Length: > 0 } list ? $"{rule}: {list}" : null;

    private static bool IsEmpty(StagingValue value) =>
        value.Items.Count == 0 || value.Items.Any(string.IsNullOrWhiteSpace);

    private bool IsMalformed(KeyValuePair<string, StagingValue> pair)
    {
        var parameter = route.Find(pair.Key)!;
        return pair.Value.Items.Count > parameter.MaxItems
            || !pair.Value.Items.All(parameter.Takes)
            || (
                route.Query.Contains(parameter)
                && !pair.Value.Items.All(item => StagingFormats.Takes(parameter.StagingName, item))
            );
    }

    // Of the cases with the same parameters, the first answers.
    private static IEnumerable<string> Elders(StagingFixture fixture, IReadOnlyList<StagingFixture> folder) =>
        from other in folder
            .Where(other => StagingValue.KeyOf(other.Parameters) == StagingValue.KeyOf(fixture.Parameters))
            .Take(1)
        where (other.Status, other.Payload) != (fixture.Status, fixture.Payload)
        select other.Case;
}
