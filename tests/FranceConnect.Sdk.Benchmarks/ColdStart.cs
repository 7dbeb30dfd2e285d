using System.Diagnostics;

namespace FranceConnect.Sdk.Benchmarks;

/// <summary>
/// From the creation of a process to the first authorize URL, against a console that does nothing, and what of it the libraries below cost
/// without this SDK. They take turns.
/// </summary>
internal static class ColdStart
{
    private const int Turns = 11;
    private const double Bar = 3.0;

    // Each does what the one before it does, and more.
    private static readonly (string Argument, string What)[] s_stages =
    [
        ("empty", "empty console"),
        ("container", "+ a container with options and logging"),
        ("http", "+ IHttpClientFactory, two documents fetched and parsed"),
        ("retries", "+ Polly's retry and time-outs"),
        ("login", "first authorize URL of the SDK"),
    ];

    /// <param name="program">Another build of the console, such as a published one; null for the one built with this project.</param>
    public static void Print(string? program)
    {
        program ??= Program();
        foreach (var (argument, _) in s_stages)
            _ = Measure(program, argument); // the files are in the system's cache from here on
        var times = s_stages.Select(_ => new List<double>()).ToArray();
        for (var turn = 0; turn < Turns; turn++)
        for (var stage = 0; stage < s_stages.Length; stage++)
            times[stage].Add(Measure(program, s_stages[stage].Argument));
        Report.Title($"Cold start (median of {Turns})");
        for (var stage = 0; stage < s_stages.Length; stage++)
        {
            Report.Line(s_stages[stage].What, Report.Median(times[stage]), "ms");
            var ratio = Report.Median(times[stage].Zip(times[0], (own, empty) => own / empty));
            Report.Line("  against the empty console", ratio, "x", stage == s_stages.Length - 1 ? Bar : null);
        }
    }

    private static double Measure(string program, string argument)
    {
        var watch = Stopwatch.StartNew();
        using var process = Child.Start(program, argument);
        var line = process.StandardOutput.ReadLine();
        var elapsed = watch.Elapsed.TotalMilliseconds;
        process.WaitForExit();
        if (string.IsNullOrEmpty(line))
            throw new InvalidOperationException("The measure is worth nothing: the process failed.");
        return elapsed;
    }

    /// <summary>Built beside this project, with this project: a console without ASP.NET Core, as an empty one is.</summary>
    private static string Program()
    {
        const string name = "FranceConnect.Sdk.Benchmarks.ColdStart";
        var output = new DirectoryInfo(AppContext.BaseDirectory); // bin/<configuration>/<framework>
        var projects = output.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(projects.FullName, name, "bin", output.Parent.Name, output.Name, name + ".dll");
    }
}
