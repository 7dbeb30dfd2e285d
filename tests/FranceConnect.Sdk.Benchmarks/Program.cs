using FranceConnect.Sdk.Benchmarks;
using FranceConnect.Sdk.Benchmarks.Login;

// Prints, in one run, what a login, a tenant, a start and a prefilled form cost, each line with its bar (docs/performance.md). Exit code 0
// when every bar is met. One argument runs a part alone: login, data.
switch (args.FirstOrDefault())
{
    case LoginFigures.RunArgument:
        await LoginFigures.RunAsync();
        break;
    case "login":
        LoginFigures.Print();
        break;
    case "data":
        await PrintDataAsync();
        break;
    default:
        LoginFigures.Print();
        await PrintDataAsync();
        break;
}
return Report.IsMet ? 0 : 1;

static async Task PrintDataAsync()
{
    Report.Title("Data providers and prefilling");
    await DataFigures.PrintAsync();
    await PrefillFigures.PrintAsync();
}
