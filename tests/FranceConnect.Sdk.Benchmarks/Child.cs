using System.Diagnostics;

namespace FranceConnect.Sdk.Benchmarks;

/// <summary>Another process, for what one process can be measured on only once.</summary>
internal static class Child
{
    /// <summary>What this program prints with those arguments.</summary>
    public static string[] Run(params string[] arguments)
    {
        using var process = Start(typeof(Child).Assembly.Location, arguments);
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0
            ? lines
            : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' failed.");
    }

    public static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
    }
}
