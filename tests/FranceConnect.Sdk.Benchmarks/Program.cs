using FranceConnect.Sdk.Benchmarks;
using FranceConnect.Sdk.Benchmarks.Load;
using FranceConnect.Sdk.Benchmarks.Login;
using FranceConnect.Sdk.Benchmarks.Tenants;

// Prints, in one run, what a login, a start, a tenant and a prefilled form cost, each line with its bar (docs/performance.md). Exit code 0
// when every bar is met. One argument runs one part.
switch (args.FirstOrDefault())
{
    case LoginFigures.RunArgument:
        await LoginFigures.RunAsync();
        break;
    case "login":
        LoginFigures.Print();
        break;
    case "check":
        await CheckAsync();
        break;
    case "benchmarkdotnet":
        LoginBenchmarks.Run();
        break;
    case "profile":
        await LoginProfile.RunAsync(args[1], args[2]);
        break;
    case LoadNode.Argument:
        await LoadNode.RunAsync(args[1], args[2]);
        break;
    case "load":
        await LoadFigures.PrintAsync();
        break;
    case "start":
        ColdStart.Print(args.ElementAtOrDefault(1));
        break;
    case "tenants":
        await PrintTenantsAsync();
        break;
    case "storms":
        await Storms.PrintAsync();
        break;
    case "data":
        await PrintDataAsync();
        break;
    default:
        LoginFigures.Print();
        ColdStart.Print(null);
        await PrintTenantsAsync();
        await Storms.PrintAsync();
        await PrintDataAsync();
        await LoadFigures.PrintAsync();
        break;
}
return Report.IsMet ? 0 : 1;

// What does not depend on the machine: every contestant signs in and refuses what it must, the storms' counts.
static async Task CheckAsync()
{
    foreach (var scenario in Scenario.All)
        (await Contest.PrepareAsync(scenario)).Dispose();
    await Storms.PrintAsync();
}

static async Task PrintTenantsAsync()
{
    await TenantMemory.PrintAsync();
    await UnrelatedRequest.PrintAsync();
}

static async Task PrintDataAsync()
{
    Report.Title("Data providers and prefilling");
    await DataFigures.PrintAsync();
    await PrefillFigures.PrintAsync();
}
