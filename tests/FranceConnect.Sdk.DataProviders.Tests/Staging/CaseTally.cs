using System.Collections.Concurrent;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>What was done with the State's cases, said once in one line when all have run.</summary>
[SetUpFixture]
internal sealed class CaseTally
{
    private static readonly ConcurrentDictionary<(string Group, string Key), int> s_counts = new();

    public static void Add(string group, string key, int count = 1) =>
        s_counts.AddOrUpdate((group, key), count, (_, before) => before + count);

    [OneTimeTearDown]
    public void Say()
    {
        if (!s_counts.IsEmpty)
            TestContext.Progress.WriteLine($"Staging cases. {Summary()}");
    }

    private static string Summary() =>
        string.Join(
            "; ",
            from count in s_counts
            orderby count.Key
            group count by count.Key.Group into counts
            select $"{counts.Key}: {counts.Sum(count => count.Value)} ({string.Join(", ", counts.Select(count => $"{count.Key.Key}: {count.Value}"))})"
        );
}
