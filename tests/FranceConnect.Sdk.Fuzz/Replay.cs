using System.Diagnostics;

namespace FranceConnect.Sdk.Fuzz;

/// <summary>Every kept input through its target, once: what was found stays found.</summary>
internal static class Replay
{
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(5);

    public static int Run(string folder, string[] names)
    {
        var passed = 0;
        var failed = 0;
        foreach (var target in Targets.All.Where(target => names.Length == 0 || names.Contains(target.Name)))
        {
            var inputs = Directory.Exists(Path.Combine(folder, target.Name))
                ? Directory.GetFiles(Path.Combine(folder, target.Name))
                : [];
            if (inputs.Length == 0)
            {
                Console.WriteLine($"{target.Name}: no input, it has to have some.");
                failed++;
            }
            target.Warm();
            foreach (var input in inputs)
            {
                if (Failure(target, File.ReadAllBytes(input)) is not { } failure)
                {
                    passed++;
                    continue;
                }
                failed++;
                Console.WriteLine($"{target.Name}: {Path.GetFileName(input)}: {failure}");
            }
        }
        // The words of a test run, which .ci/run adds up.
        Console.WriteLine(
            $"{(failed == 0 ? "Passed" : "Failed")}! - Failed: {failed}, Passed: {passed}, Skipped: 0, Total: {passed + failed}"
        );
        return failed == 0 ? 0 : 1;
    }

    private static string? Failure(Target target, byte[] input)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            target.Run(input);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
        var took = Stopwatch.GetElapsedTime(started);
        return took > LongestCall ? $"took {took.TotalSeconds:F0} s" : null;
    }
}
