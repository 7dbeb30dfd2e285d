using System.Diagnostics;

namespace Snippets;

/// <summary>Started without a browser, the samples show a login.</summary>
public sealed class SamplesTests
{
    [Test]
    public async Task Snippets_Run_NamesTheCitizen() =>
        Assert.That(await WithoutAspNetCore.SignInAsync(), Is.EqualTo("Angela Claire Louise DUBOIS"));

    [Test]
    [CancelAfter(60_000)]
    public async Task CoreWithoutAspNet_Run_ShowsTheIdentityAndSignsOut(CancellationToken cancellationToken)
    {
        using var run = Process.Start(CoreWithoutAspNet())!;
        var output = await run.StandardOutput.ReadToEndAsync(cancellationToken);
        await run.WaitForExitAsync(cancellationToken);

        // The words with accents are left out: a Windows console has its own encoding.
        Assert.That(output, Does.Match("(?s)Before the login.*Signed in.*Nom de naissance : MERCIER.*Signed out"));
        Assert.That(output[output.IndexOf("Signed out", StringComparison.Ordinal)..], Does.Not.Contain("MERCIER"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    [CancelAfter(60_000)]
    [Platform(Exclude = "Win", Reason = "Windows sends no signal to another process.")]
    public async Task CoreWithoutAspNet_Terminated_Ends(CancellationToken cancellationToken)
    {
        using var run = Process.Start(CoreWithoutAspNet("--browser"))!;
        try
        {
            await run.StandardOutput.ReadLineAsync(cancellationToken);
            using var kill = Process.Start("kill", ["-TERM", $"{run.Id}"]);

            Assert.DoesNotThrowAsync(() => run.WaitForExitAsync(cancellationToken), "the simulator holds the signal");
        }
        finally
        {
            run.Kill();
        }
    }

    private static ProcessStartInfo CoreWithoutAspNet(params string[] arguments)
    {
        // samples/Snippets/bin/<configuration>/<target>
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var sample = Path.Combine(here.Parent!.Parent!.Parent!.Parent!.FullName, "CoreWithoutAspNet");
        var assembly = Path.Combine(sample, "bin", here.Parent.Name, here.Name, "CoreWithoutAspNet.dll");
        return new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true };
    }
}
