using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FranceConnect.Sdk.Benchmarks;

/// <summary>The processor time of the calling thread on Linux, to the nanosecond: others on the machine do not count. Elsewhere, the time of day.</summary>
internal static class ThreadClock
{
    private const int ThreadProcessorTime = 3; // CLOCK_THREAD_CPUTIME_ID

    public static double Microseconds =>
        OperatingSystem.IsLinux() && GetTime(ThreadProcessorTime, out var time) == 0
            ? time.Seconds * 1e6 + time.Nanoseconds / 1e3
            : Stopwatch.GetTimestamp() * 1e6 / Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
