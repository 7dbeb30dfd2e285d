using System.Diagnostics;

namespace FranceConnect.Sdk.Benchmarks;

/// <summary>From the creation of a process to the first authorize URL, against a console that does nothing. They take turns.</summary>
internal static class ColdStart
{
    private const int Turns = 11;

    public static void Print()
    {
        _ = (Measure("empty"), Measure("login")); // the files are in the system's cache from here on
        var empty = new List<double>();
        var login = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            empty.Add(Measure("empty"));
            login.Add(Measure("login"));
        }
        Report.Title($"Cold start (median of {Turns})");
        Report.Line("empty console", Report.Median(empty), "ms");
        Report.Line("first authorize URL", Report.Median(login), "ms");
        Report.Line(
            "first authorize URL against the empty console",
            Report.Median(login.Zip(empty, (first, second) => first / second)),
            "x",
            3.0
        );
    }

    private static double Measure(string argument)
    {
        var watch = Stopwatch.StartNew();
        using var process = Child.Start(Program(), argument);
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
