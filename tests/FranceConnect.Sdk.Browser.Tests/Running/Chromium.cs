using Microsoft.Playwright;

namespace FranceConnect.Sdk.Browser.Tests.Running;

/// <summary>The machine's own Chromium: none is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // Quiet: nothing but the pages under test goes over the network.
    private static readonly string[] Flags =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>The file named by <c>FCSDK_CHROMIUM</c>, else the first known name on the path.</summary>
    public static string Require(Func<string, string?> environment)
    {
        var found = environment("FCSDK_CHROMIUM") is { Length: > 0 } named
            ? Candidate(named)
            : (environment("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(folder => Names.Select(name => Candidate(Path.Combine(folder, name))))
                .FirstOrDefault(file => file is not null);
        if (found is null)
            Prerequisite.Missing(
                "Chromium was not found: name it in FCSDK_CHROMIUM, or run install-chromium.sh of this project.",
                environment("FCSDK_STRICT")
            );
        return found!;
    }

    // Back and forward come from memory as in a citizen's browser; Playwright turns that off by default.
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, string executable) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = executable,
                ChromiumSandbox = false,
                Args = Flags,
                IgnoreDefaultArgs = ["--disable-back-forward-cache"],
            }
        );

    private static string? Candidate(string file) =>
        File.Exists(file) ? file
        : OperatingSystem.IsWindows() && File.Exists(file + ".exe") ? file + ".exe"
        : null;
}
