using System.Diagnostics;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>One contestant's logins and nothing else, for a profiler to look at.</summary>
internal static class LoginProfile
{
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(15);

    public static async Task RunAsync(string scenarioName, string contestantName)
    {
        using var contest = await Contest.PrepareAsync(Scenario.All.Single(scenario => scenario.Name == scenarioName));
        var contestant = contest.Contestants.Single(contestant => contestant.Name == contestantName);
        var (url, pending) = await contestant.StartAsync();
        var callback = contest.Provider.Sign(url).Callback;
        var watch = Stopwatch.StartNew();
        var logins = 0;
        for (; watch.Elapsed < s_duration; logins++)
        {
            _ = await contestant.StartAsync();
            _ = await contestant.CompleteAsync(callback, pending);
        }
        Report.Note(
            FormattableString.Invariant($"{logins} logins, {watch.Elapsed.TotalMicroseconds / logins:0} µs each")
        );
    }
}
