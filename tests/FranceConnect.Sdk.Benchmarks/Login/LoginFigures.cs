using System.Text.Json;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>The cost of a login as ratios: median of five runs, each a process of its own.</summary>
internal static class LoginFigures
{
    public const string RunArgument = "login-run";

    private const int Runs = 5;
    private const double BytesInKiB = 1024;

    public static async Task RunAsync()
    {
        foreach (var cost in await LoginRun.MeasureAsync())
            Console.WriteLine(JsonSerializer.Serialize(cost));
    }

    public static void Print()
    {
        var costs = Enumerable
            .Range(0, Runs)
            .SelectMany(_ => Child.Run(RunArgument))
            .Select(line => JsonSerializer.Deserialize<LoginCost>(line)!)
            .ToList();
        foreach (var scenario in Scenario.All)
        {
            Report.Title($"A login, {scenario.Name} (median of {Runs} runs)");
            var contestants = costs.Where(cost => cost.Scenario == scenario.Name).GroupBy(cost => cost.Contestant);
            var medians = contestants.Select(Median).ToList();
            foreach (var cost in medians)
                Report.Note(
                    FormattableString.Invariant(
                        $"{cost.Contestant, -20} {cost.Microseconds, 7:0} µs at best   {cost.Ratio:0.00} x   {cost.Bytes / BytesInKiB, 6:0.0} KiB   {cost.Calls:0.#} HTTP calls"
                    )
                );
            Print(scenario, medians.Single(cost => cost.Contestant == SdkLogin.ContestantName), medians[0], medians[1]);
        }
    }

    private static void Print(Scenario scenario, LoginCost own, LoginCost yardstick, LoginCost oidcClient)
    {
        double? cpuBar = scenario switch
        {
            { IsEncrypted: true } => 1.12,
            { Signing: "ES256" } => 1.30,
            _ => null,
        };
        Report.Line("CPU against the hand-written login", own.Ratio, "x", cpuBar);
        Report.Line("CPU against OidcClient tuned", own.Ratio / oidcClient.Ratio, "x");
        Report.Line("allocations", own.Bytes / BytesInKiB, "KiB", scenario.IsEncrypted ? 64 : 48);
        Report.Line("allocations against the hand-written login", own.Bytes / yardstick.Bytes, "x");
        Report.Line("allocations against OidcClient tuned", own.Bytes / oidcClient.Bytes, "x");
        Report.Line("HTTP calls", own.Calls, "", 2);
    }

    private static LoginCost Median(IGrouping<string, LoginCost> runs) =>
        runs.First() with
        {
            Ratio = Report.Median(runs.Select(run => run.Ratio)),
            Microseconds = Report.Median(runs.Select(run => run.Microseconds)),
            Bytes = Report.Median(runs.Select(run => run.Bytes)),
            Calls = Report.Median(runs.Select(run => run.Calls)),
        };
}
