using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>
/// The same logins under BenchmarkDotNet: a second opinion. It measures one contestant after the other, so that on a machine that does
/// something else the figures of <see cref="LoginFigures"/>, whose contestants take turns, are those with the bars.
/// </summary>
[MemoryDiagnoser]
public class LoginBenchmarks
{
    private Contest _contest = null!;
    private Round[] _rounds = [];

    /// <summary>The names of the scenarios.</summary>
    public static IEnumerable<string> Names => Scenario.All.Select(scenario => scenario.Name);

    /// <summary>What the client registered.</summary>
    [ParamsSource(nameof(Names))]
    public string Registered { get; set; } = "";

    internal static void Run() =>
        BenchmarkRunner.Run<LoginBenchmarks>(
            DefaultConfig
                .Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                .WithArtifactsPath(Path.Combine("artifacts", "benchmarkdotnet"))
        );

    /// <summary>The contestants, at one provider.</summary>
    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _contest = await Contest.PrepareAsync(Scenario.All.Single(scenario => scenario.Name == Registered));
        _rounds = await Task.WhenAll(
            _contest.Contestants.Select(contestant => Round.PrepareAsync(contestant, _contest.Provider))
        );
    }

    [GlobalCleanup]
    public void CleanUp() => _contest.Dispose();

    [Benchmark(Baseline = true, Description = "hand-written")]
    public Task<string?> HandWritten() => _rounds[0].RunAsync();

    [Benchmark(Description = "OidcClient tuned")]
    public Task<string?> OidcClient() => _rounds[1].RunAsync();

    [Benchmark(Description = "FranceConnect.Sdk")]
    public Task<string?> Sdk() => _rounds[2].RunAsync();

    private sealed record Round(Contestant Contestant, string Callback, object Pending)
    {
        public static async Task<Round> PrepareAsync(Contestant contestant, SignedProvider provider)
        {
            var (url, pending) = await contestant.StartAsync();
            return new Round(contestant, provider.Sign(url).Callback, pending);
        }

        public async Task<string?> RunAsync()
        {
            _ = await Contestant.StartAsync();
            return await Contestant.CompleteAsync(Callback, Pending);
        }
    }
}
