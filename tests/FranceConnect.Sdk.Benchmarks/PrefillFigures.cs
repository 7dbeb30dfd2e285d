using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FranceConnect.Sdk.DataProviders;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill;
using Microsoft.Extensions.DependencyInjection;

namespace FranceConnect.Sdk.Benchmarks;

/// <summary>
/// What prefilling costs beside what cannot be done without: filling against reading the answer's JSON, collecting against the calls alone. No
/// network: a handler answers in the provider's place, about fictional people.
/// </summary>
internal static class PrefillFigures
{
    private const int Fills = 20_000;

    // Below the quota of one minute: nothing may wait for it.
    private const int Collects = 400;

    public static async Task PrintAsync()
    {
        foreach (var form in Forms.All)
            await PrintFillAsync(form);
        await PrintCollectAsync();
    }

    private static async Task PrintFillAsync(FormDefinition form)
    {
        await using var services = Services();
        var prefill = services.GetRequiredService<IPrefillService>();
        var facts = await prefill.CollectAsync(Family.Session(), [form]);
        facts = await prefill.CollectSecondGuardianAsync(facts, Family.SecondSession(), [form]);
        facts = await prefill.EnrichAsync(facts.ChooseChild(0), form, null, Family.School);
        var input = Family.Input(form);

        var fill = Measure(() => Check(prefill.Fill(form, facts, input)));
        var answer = Family.HouseholdBytes;
        var read = Measure(() => JsonDocument.Parse(answer).Dispose());

        var fields = prefill.Fill(form, facts, input).Fields.Count;
        Print(
            $"Fill {form.Id, -22} {fill} ({fields} fields, {fill.Time / read.Time:F1} x the JSON of one answer, {read})"
        );
    }

    private static async Task PrintCollectAsync()
    {
        // Turn by turn, so that neither pays for the code both run the first time; the last turn counts.
        for (var turn = 0; turn < 2; turn++)
        {
            _ = await MeasureCallsAsync();
            _ = await MeasureCollectAsync();
        }
        var calls = await MeasureCallsAsync();
        var collect = await MeasureCollectAsync();
        Print($"CollectAsync, two sources    {collect}");
        Print($"the two calls alone          {calls}");
        Print(
            $"CollectAsync against them    {collect.Time / calls.Time:F2} x the time, {collect.Bytes / calls.Bytes:F2} x the bytes"
        );
    }

    private static async Task<Figure> MeasureCollectAsync()
    {
        FormDefinition[] forms = [Forms.Creche, Forms.Cantine];
        var session = Family.Session();
        await using var services = Services();
        var prefill = services.GetRequiredService<IPrefillService>();
        return await MeasureAsync(async () => Check(await prefill.CollectAsync(session, forms)));
    }

    private static async Task<Figure> MeasureCallsAsync()
    {
        var session = Family.Session();
        await using var services = Services();
        var dss = services.GetRequiredService<IApiParticulierClient>().Dss;
        return await MeasureAsync(async () =>
        {
            var options = new DataCallOptions { Budget = DataBudget.StartFor(session), MaxRetries = 1 };
            var eaje = dss.GetParticipationFamilialeEajeAsync(session, options);
            var quotient = dss.GetQuotientFamilialAsync(session, null, options);
            if (!(await eaje).IsFound || !(await quotient).IsFound)
                throw new InvalidOperationException("The measure is worth nothing: a call failed.");
        });
    }

    private static Figure Measure(Action run)
    {
        // Once for the runtime to compile and optimise, once to count.
        for (var i = 0; i < Fills; i++)
            run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Fills; i++)
            run();
        return new Figure(watch.Elapsed / Fills, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Fills);
    }

    private static async Task<Figure> MeasureAsync(Func<Task> run)
    {
        for (var i = 0; i < 30; i++)
            await run();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Collects; i++)
            await run();
        var time = watch.Elapsed / Collects;
        return new Figure(time, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Collects);
    }

    private static void Check(PrefillResult result)
    {
        if (result.Find("child.birthName") is null || result.Find("guardian2.birthName") is null)
            throw new InvalidOperationException($"The measure is worth nothing: {result}.");
    }

    private static void Check(FactSet facts)
    {
        if (facts.Find(Facts.Household.QuotientFamilial) is null || facts.Find(Facts.Household.AeehChildren) is null)
            throw new InvalidOperationException($"The measure is worth nothing: {string.Join(", ", facts.Outcomes)}.");
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services
            .AddFranceConnect(options => options.Environment = FranceConnectEnvironment.Sandbox)
            .AddTenant("ville", Family.Configure)
            .AddApiParticulier(options =>
            {
                options.Environment = ApiParticulierEnvironment.Staging;
                options.CallsPerMinute = 1000;
                options.Tenants["ville"] = new ApiParticulierTenantOptions { Token = "jeton-datapass-fictif" };
            })
            .AddPrefill();
        services
            .AddHttpClient(ApiParticulierClientNames.HttpClient)
            .ConfigurePrimaryHttpMessageHandler(static () => new Family());
        return services.BuildServiceProvider();
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Figure(TimeSpan Time, double Bytes)
    {
        public override string ToString() =>
            string.Format(
                CultureInfo.InvariantCulture,
                "{0,7:F1} µs, {1,5:F1} KiB",
                Time.TotalMicroseconds,
                Bytes / 1024
            );
    }
}
