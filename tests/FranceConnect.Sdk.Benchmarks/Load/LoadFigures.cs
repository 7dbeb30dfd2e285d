using System.Diagnostics;
using FranceConnect.Sdk.Benchmarks.Login;

namespace FranceConnect.Sdk.Benchmarks.Load;

/// <summary>
/// One node under a load of logins spread over 5,000 collectivités, each through Kestrel: the button, the callback, the page of whoever is signed
/// in. The node is a process of its own and its processor time alone is counted; the citizens and their provider, which signs, are in this one.
/// </summary>
internal static class LoadFigures
{
    private const int Tenants = 5000;
    private const int Rounds = 2;
    private const double BytesInKiB = 1024;
    private const double BytesInMiB = 1024 * 1024;

    private static readonly Scenario[] s_scenarios =
    [
        .. Scenario.All.Where(one => one.Name is "FC ES256" or "FC+ ECDH-ES"),
    ];

    public static async Task PrintAsync()
    {
        foreach (var scenario in s_scenarios)
            await PrintAsync(scenario);
    }

    private static async Task PrintAsync(Scenario scenario)
    {
        using var key = scenario.KeyManagement is { } algorithm ? new EncryptionKey(algorithm) : null;
        await using var provider = await ProviderServer.StartAsync(scenario, key);
        using var node = await NodeProcess.StartAsync(scenario, provider.Address, key);
        using var citizens = new Citizens(provider, node.Address);

        await citizens.SignInAsync(tenants: 1, rounds: 20);
        if (citizens.Failures > 0)
            throw new InvalidOperationException(
                $"The measure is worth nothing: citizens do not sign in ({citizens.FirstFailure})."
            );
        var start = await node.MeasureAsync();
        await citizens.SignInAsync(Tenants, rounds: 1);
        var active = await node.MeasureAsync();
        citizens.Forget();
        var watch = Stopwatch.StartNew();
        await citizens.SignInAsync(Tenants, Rounds);
        var seconds = watch.Elapsed.TotalSeconds;
        var end = await node.MeasureAsync();

        var logins = citizens.Count;
        var processor = end.ProcessorSeconds - active.ProcessorSeconds;
        Report.Title(
            $"Load over {Tenants} tenants, {scenario.Name} (one node, Kestrel on loopback, {Rounds} logins a tenant)"
        );
        Report.Line("logins", logins, "");
        Report.Exactly("logins that failed", $"{citizens.Failures}", "0");
        Report.Exactly("tenants signed in to", $"{citizens.TenantCount}", $"{Tenants}");
        Report.Line("time", seconds, "s");
        Report.Line("processor time of the node", processor, "s");
        Report.Line("processor time of a login, its three requests", processor * 1000 / logins, "ms");
        Report.Line("logins per second per core", logins / processor, "");
        Report.Line("working set, one tenant signed in to", start.WorkingSet / BytesInMiB, "MiB");
        Report.Line("working set, all signed in to once", active.WorkingSet / BytesInMiB, "MiB");
        Report.Line("working set at the end", end.WorkingSet / BytesInMiB, "MiB");
        Report.Line(
            "heap for each active tenant, its texts included",
            (active.Heap - start.Heap) / (double)(Tenants - 1) / BytesInKiB,
            "KiB"
        );
        Report.Line(
            "heap that the logins since have left behind, each",
            (end.Heap - active.Heap) / (double)logins / BytesInKiB,
            "KiB"
        );
        Report.Note(
            FormattableString.Invariant(
                $"a citizen waits {citizens.Percentile(0.5):0.0} ms for the three (median), {citizens.Percentile(0.95):0.0} ms (95 %), {Citizens.AtATime} at a time on {Environment.ProcessorCount} cores that all this shares"
            )
        );
    }
}
