using System.Diagnostics;

namespace FranceConnect.Sdk.Benchmarks.Login;

/// <summary>One contestant's logins and nothing else, for a profiler to look at.</summary>
internal static class LoginProfile
{
    private static readonly TimeSpan s_duration = TimeSpan.FromSeconds(15);

    public static async Task RunAsync(string scenarioName, string contestantName)
    {
        var scenario = Scenario.All.Single(scenario => scenario.Name == scenarioName);
        using var key = scenario.KeyManagement is { } algorithm ? new EncryptionKey(algorithm) : null;
        using var provider = new SignedProvider(scenario.Signing, key is null ? null : key.Encrypt);
        using var contestant = new Contestant[]
        {
            new Yardstick(provider, scenario, key),
            new OidcClientLogin(provider, scenario, key),
            new SdkLogin(provider, scenario, key),
        }.Single(contestant => contestant.Name == contestantName);
        await contestant.PrepareAsync();
        var (url, pending) = await contestant.StartAsync();
        var callback = provider.Sign(url).Callback;
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
