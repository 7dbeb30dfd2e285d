using System.Diagnostics;

namespace Snippets;

/// <summary>Started without a browser, the samples show a login, or a form that fills itself.</summary>
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

    [Test]
    [CancelAfter(60_000)]
    public async Task AbonnementPiscine_Run_FillsTheVendorsFormAndItsClass(CancellationToken cancellationToken)
    {
        using var run = Process.Start(Sample("AbonnementPiscine"))!;
        var output = await run.StandardOutput.ReadToEndAsync(cancellationToken);
        await run.WaitForExitAsync(cancellationToken);
        Assert.That(run.ExitCode, Is.Zero);

        // Each part begins with its title, whose accents are left out too.
        var parts = output.ReplaceLineEndings("\n").Trim().Split("\n\n");
        Assert.That(parts, Has.Length.EqualTo(8));
        var (needs, notice, lacks, kept) = (parts[0], parts[1], parts[2], parts[3]);
        var (filled, model, typed, again) = (parts[4], parts[5], parts[6], parts[7]);
        Assert.Multiple(() =>
        {
            Assert.That(
                string.Join(' ', Lines(needs)),
                Is.EqualTo(
                    "openid identite_pivot preferred_username email cnaf_allocataires cnaf_adresse cnaf_quotient_familial"
                )
            );
            Assert.That(Lines(notice), Has.Some.StartsWith("CAF ou MSA : ").And.Some.Contains("Quotient familial"));
            Assert.That(Lines(notice), Has.Some.StartsWith("service des sports de la ville : "));
            Assert.That(string.Join(' ', Lines(lacks)), Is.EqualTo("cnaf_allocataires cnaf_adresse"));
            Assert.That(kept, Does.Contain("ouvert : Accepted").And.Contain(" : Altered"));

            Assert.That(filled, Does.Match("(?s)Nom de naissance : DUBOIS\n +Locked, Certified"));
            Assert.That(filled, Does.Match("(?s)Quotient familial : 845\n +Contestable, Certified"));
            Assert.That(filled, Does.Match("(?s)Mois du quotient familial : [0-9-]+\n +Locked, Certified"));
            Assert.That(filled, Does.Match("(?s)carte : A-1204\n +Contestable, Certified.+service des sports"));
            Assert.That(filled, Does.Contain("Il manque : Formule").And.Not.Contain("Il manque : IBAN"));
            Assert.That(model, Does.Contain("Nom = DUBOIS").And.Contain("Quotient = 845").And.Contain("Carte = 1204"));

            Assert.That(Lines(typed), Has.Member("titulaire.naissance = 1962-08-24"));
            Assert.That(Lines(typed), Has.Member("abonnement.carte = A-1204"));
            Assert.That(again, Does.Contain("Nom de naissance : DUBOIS"));
            Assert.That(again, Does.Match("LockedFieldIgnored .titulaire.nom."));
            Assert.That(again, Does.Match("(?s)Quotient familial : 845.+contest. : 600"));
            Assert.That(again, Does.Match("(?s)angela.fictive@example.org\n +Editable, Declared.+test@example.org"));
            Assert.That(again, Does.Contain("Formule : annuel").And.Not.Contain("Il manque : Formule"));
        });
    }

    private static IEnumerable<string> Lines(string part) => part.Split('\n')[1..].Select(line => line.Trim());

    private static ProcessStartInfo CoreWithoutAspNet(params string[] arguments) =>
        Sample("CoreWithoutAspNet", arguments);

    private static ProcessStartInfo Sample(string name, params string[] arguments)
    {
        // samples/Snippets/bin/<configuration>/<target>
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var sample = Path.Combine(here.Parent!.Parent!.Parent!.Parent!.FullName, name);
        var assembly = Path.Combine(sample, "bin", here.Parent.Name, here.Name, name + ".dll");
        return new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true };
    }
}
