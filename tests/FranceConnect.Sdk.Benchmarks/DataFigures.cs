using System.Diagnostics;
using System.Globalization;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Benchmarks;

/// <summary>Six data providers together against the slowest alone, and what one call allocates.</summary>
internal static class DataFigures
{
    private const int Rounds = 30;
    private const int Calls = 800;
    private const double Bar = 1.05;
    private static readonly string[] s_routes =
    [
        "/v3/dss/quotient_familial/france_connect",
        "/v3/dss/participation_familiale_eaje/france_connect",
        "/v4/cnous/etudiant_boursier/france_connect",
        "/v3/mesri/statut_etudiant/france_connect",
        "/v3/gip_mds/service_civique/france_connect",
        "/v3/dsnj/service_national/france_connect",
    ];

    public static async Task PrintAsync()
    {
        await using var gateway = await Gateway.StartAsync();
        var session = FranceConnectModelFactory.CreateSession();

        gateway.Delay = TimeSpan.FromMilliseconds(200);
        await using (var services = Services(gateway.Address))
        {
            var client = services.GetRequiredService<IApiParticulierClient>();
            await TogetherAsync(client, session);
            await AloneAsync(client, session);
            var together = new List<double>();
            var alone = new List<double>();
            // Turn by turn, so that a busy machine weighs on both.
            for (var round = 0; round < Rounds; round++)
            {
                alone.Add(await TimeAsync(() => AloneAsync(client, session)));
                together.Add(await TimeAsync(() => TogetherAsync(client, session)));
            }
            var ratio = Report.Median(together) / Report.Median(alone);
            Print($"one provider (200 ms)        {Report.Median(alone):F1} ms (median of {Rounds})");
            Print($"six providers together       {Report.Median(together):F1} ms (median of {Rounds})");
            Report.Line("six providers together against one", ratio, "x", Bar);
        }

        gateway.Delay = TimeSpan.Zero;
        await using (var services = Services(gateway.Address))
        {
            var client = services.GetRequiredService<IApiParticulierClient>();
            for (var i = 0; i < 50; i++)
                Check(await client.Dss.GetQuotientFamilialAsync(session));
            var watch = Stopwatch.StartNew();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Calls; i++)
                Check(await client.Dss.GetQuotientFamilialAsync(session));
            var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / Calls;
            Print(
                $"one call, stub included      {bytes / 1024d:F1} KiB, {watch.Elapsed.TotalMilliseconds * 1000 / Calls:F0} µs ({Calls} calls)"
            );
        }

        // The same exchange without the client: what the framework and the stub cost by themselves.
        await using (var services = new ServiceCollection().AddHttpClient().BuildServiceProvider())
        {
            var http = services.GetRequiredService<IHttpClientFactory>();
            var address = new Uri($"{gateway.Address}{s_routes[0]}?recipient=13002526500013");
            for (var i = 0; i < 50; i++)
                _ = await http.CreateClient().GetByteArrayAsync(address);
            var watch = Stopwatch.StartNew();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Calls; i++)
                _ = await http.CreateClient().GetByteArrayAsync(address);
            var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / Calls;
            Print(
                $"bare HttpClient, stub included {bytes / 1024d:F1} KiB, {watch.Elapsed.TotalMilliseconds * 1000 / Calls:F0} µs ({Calls} calls)"
            );
        }
    }

    private static async Task TogetherAsync(IApiParticulierClient client, FranceConnectSession session)
    {
        var options = new DataCallOptions { Budget = DataBudget.StartFor(session) };
        foreach (var result in await Task.WhenAll(s_routes.Select(route => GetAsync(client, session, route, options))))
            Check(result);
    }

    private static async Task AloneAsync(IApiParticulierClient client, FranceConnectSession session) =>
        Check(
            await GetAsync(client, session, s_routes[0], new DataCallOptions { Budget = DataBudget.StartFor(session) })
        );

    private static Task<DataResult<DataResponse>> GetAsync(
        IApiParticulierClient client,
        FranceConnectSession session,
        string route,
        DataCallOptions options
    ) => client.GetAsync(session, new ApiParticulierRequest { Path = route }, options);

    private static ServiceProvider Services(string address) =>
        new ServiceCollection()
            .AddApiParticulier(options =>
            {
                options.Environment = ApiParticulierEnvironment.Custom(address);
                options.Recipient = "13002526500013";
                options.CallsPerMinute = 1000;
            })
            .BuildServiceProvider();

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var watch = Stopwatch.StartNew();
        await run();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Check<T>(DataResult<T> result)
        where T : class
    {
        if (!result.IsFound)
            throw new InvalidOperationException($"The measure is worth nothing: {result}.");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
