using FranceConnect.Sdk.Benchmarks.ColdStart;

// One line to the output when it is there: at once, or with the first authorize URL. Whoever started the process measures the time to it.
Console.WriteLine(args is ["login"] ? await FirstLogin.StartAsync() : "empty");
