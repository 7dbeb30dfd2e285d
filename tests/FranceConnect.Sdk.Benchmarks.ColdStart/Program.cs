using FranceConnect.Sdk.Benchmarks.ColdStart;

// One line to the output when it is there: at once, after some of what a login stands on, or with the first authorize URL. Whoever started
// the process measures the time to it.
Console.WriteLine(
    args.FirstOrDefault() switch
    {
        "container" => Parts.Container(),
        "http" => await Parts.HttpAsync(),
        "retries" => await Parts.RetriesAsync(),
        "login" => await FirstLogin.StartAsync(),
        _ => "empty",
    }
);
