using System.Diagnostics;
using System.Globalization;
using FranceConnect.Sdk;
using FranceConnect.Sdk.Benchmarks;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.DependencyInjection;

// Prints, in one run: six providers together against the slowest alone, what one call allocates, and what prefilling adds to its calls.
const int rounds = 30;
const int calls = 800;
const double bar = 1.05;
string[] routes =
[
    "/v3/dss/quotient_familial/france_connect",
    "/v3/dss/participation_familiale_eaje/france_connect",
    "/v4/cnous/etudiant_boursier/france_connect",
    "/v3/mesri/statut_etudiant/france_connect",
    "/v3/gip_mds/service_civique/france_connect",
    "/v3/dsnj/service_national/france_connect",
];

await using var gateway = await Gateway.StartAsync();
var session = FranceConnectModelFactory.CreateSession();

gateway.Delay = TimeSpan.FromMilliseconds(200);
await using (var services = Services(gateway.Address))
{
    var client = services.GetRequiredService<IApiParticulierClient>();
    await TogetherAsync(client);
    await AloneAsync(client);
    var together = new List<double>();
    var alone = new List<double>();
    // Turn by turn, so that a busy machine weighs on both.
    for (var round = 0; round < rounds; round++)
    {
        alone.Add(await TimeAsync(() => AloneAsync(client)));
        together.Add(await TimeAsync(() => TogetherAsync(client)));
    }
    var ratio = Median(together) / Median(alone);
    Print($"one provider (200 ms)        {Median(alone):F1} ms (median of {rounds})");
    Print($"six providers together       {Median(together):F1} ms (median of {rounds})");
    Print($"six against one              {(ratio - 1) * 100:+0.0;-0.0} % (bar +5 %)");
    // For whoever runs it from a script; no test depends on a clock.
    Environment.ExitCode = ratio <= bar ? 0 : 1;
}

gateway.Delay = TimeSpan.Zero;
await using (var services = Services(gateway.Address))
{
    var client = services.GetRequiredService<IApiParticulierClient>();
    for (var i = 0; i < 50; i++)
        Check(await client.Dss.GetQuotientFamilialAsync(session));
    var watch = Stopwatch.StartNew();
    var before = GC.GetTotalAllocatedBytes(precise: true);
    for (var i = 0; i < calls; i++)
        Check(await client.Dss.GetQuotientFamilialAsync(session));
    var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / calls;
    Print(
        $"one call, stub included      {bytes / 1024d:F1} KiB, {watch.Elapsed.TotalMilliseconds * 1000 / calls:F0} µs ({calls} calls)"
    );
}

// The same exchange without the client: what the framework and the stub cost by themselves.
await using (var services = new ServiceCollection().AddHttpClient().BuildServiceProvider())
{
    var http = services.GetRequiredService<IHttpClientFactory>();
    var address = new Uri($"{gateway.Address}{routes[0]}?recipient=13002526500013");
    for (var i = 0; i < 50; i++)
        _ = await http.CreateClient().GetByteArrayAsync(address);
    var watch = Stopwatch.StartNew();
    var before = GC.GetTotalAllocatedBytes(precise: true);
    for (var i = 0; i < calls; i++)
        _ = await http.CreateClient().GetByteArrayAsync(address);
    var bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / calls;
    Print(
        $"bare HttpClient, stub included {bytes / 1024d:F1} KiB, {watch.Elapsed.TotalMilliseconds * 1000 / calls:F0} µs ({calls} calls)"
    );
}

await PrefillFigures.PrintAsync();

async Task TogetherAsync(IApiParticulierClient client)
{
    var options = new DataCallOptions { Budget = DataBudget.StartFor(session) };
    foreach (var result in await Task.WhenAll(routes.Select(route => GetAsync(client, route, options))))
        Check(result);
}

async Task AloneAsync(IApiParticulierClient client) =>
    Check(await GetAsync(client, routes[0], new DataCallOptions { Budget = DataBudget.StartFor(session) }));

Task<DataResult<DataResponse>> GetAsync(IApiParticulierClient client, string route, DataCallOptions options) =>
    client.GetAsync(session, new ApiParticulierRequest { Path = route }, options);

static ServiceProvider Services(string address) =>
    new ServiceCollection()
        .AddApiParticulier(options =>
        {
            options.Environment = ApiParticulierEnvironment.Custom(address);
            options.Recipient = "13002526500013";
            options.CallsPerMinute = 1000;
        })
        .BuildServiceProvider();

static async Task<double> TimeAsync(Func<Task> run)
{
    var watch = Stopwatch.StartNew();
    await run();
    return watch.Elapsed.TotalMilliseconds;
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

static void Check<T>(DataResult<T> result)
    where T : class
{
    if (!result.IsFound)
        throw new InvalidOperationException($"The measure is worth nothing: {result}.");
}

static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
