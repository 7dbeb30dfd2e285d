using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.EndToEnd.Tests.Portal.Configured;

/// <summary>A portal that cannot start says why, in lines a person can read, and stops.</summary>
[TestFixture]
internal sealed class MistakeTests
{
    private const string Secret = "a-secret-that-must-not-be-printed-0123456789";

    private static readonly string[] SharedEnvironment = ["FCS1004: FranceConnect:Environment."];

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Row("no secret", ["FCS1002", "ClientSecret"], Environment("Sandbox"), ClientId());
        yield return Row(
            "an issuer in clear",
            ["FCS1005", "FranceConnect:Issuer"],
            ("FranceConnect:Issuer", "http://fc.example/api/v2"),
            ClientId(),
            ClientSecret()
        );
        yield return Row(
            "an unknown environment",
            ["FCS1004", "FranceConnect:Environment"],
            Environment("Productoin"),
            ClientId(),
            ClientSecret()
        );
        yield return Row(
            "an environment of a commune alone",
            ["FCS1001: ClientId of tenant 'bourg'"],
            ("FranceConnect:Tenants:bourg:Environment", "Sandbox"),
            ("FranceConnect:Tenants:bourg:ClientSecret", Secret)
        );
        yield return Row(
            "everything at once",
            [
                "FCS1003: RedirectUri of tenant 'default'",
                "FCS1006: PostLogoutRedirectUri of tenant 'default'",
                "FCS1011: FranceConnect:LoginLifetime",
                "FCS1012: Host of tenant 'bourg'",
                "FCS1002: ClientSecret of tenant 'bourg'",
                "FCS1004: FranceConnect:Tenants:ville:FranceConnect:Environment",
                "FCS1012: Host used twice: of tenant 'ville'",
            ],
            Environment("Sandbox"),
            ClientId(),
            ClientSecret(),
            ("FranceConnect:RedirectUri", "http://portail.example/signin-franceconnect"),
            ("FranceConnect:PostLogoutRedirectUri", "portail.example"),
            ("FranceConnect:LoginLifetime", "soon"),
            ("FranceConnect:Tenants:bourg:Host", "bourg:5180"),
            ("FranceConnect:Tenants:bourg:ClientId", "bourg"),
            ("FranceConnect:Tenants:ville:Host", "ville.localhost"),
            ("FranceConnect:Tenants:ville:FranceConnect:Environment", "Nowhere"),
            ("FranceConnect:Tenants:ville:FranceConnect:ClientId", "ville"),
            ("FranceConnect:Tenants:ville:FranceConnect:ClientSecret", Secret),
            ("FranceConnect:Tenants:village:Host", "ville.localhost"),
            ("FranceConnect:Tenants:village:ClientId", "village"),
            ("FranceConnect:Tenants:village:ClientSecret", Secret)
        );
        yield return Row(
            "a short secret, on the simulator",
            ["FCS9002", "32"],
            ClientId(),
            ("FranceConnect:ClientSecret", "court")
        );
        yield return Row(
            "keys that cannot be kept",
            ["DataProtection:KeysPath"],
            // A folder inside a file.
            ("DataProtection:KeysPath", Path.Combine(typeof(MistakeTests).Assembly.Location, "keys"))
        );
        yield return Row(
            "a Redis that cannot be read",
            ["ConnectionStrings:Redis"],
            ("ConnectionStrings:Redis", $"redis.example:6380,ssl={Secret},password={Secret}")
        );
        yield return Row(
            "a Redis without an address",
            ["ConnectionStrings:Redis"],
            ("ConnectionStrings:Redis", $"password={Secret}")
        );
        yield return Row(
            "keys in a Redis that cannot be read",
            ["DataProtection:Redis"],
            ("DataProtection:Redis", $"redis.example:6380,ssl={Secret},password={Secret}")
        );
        yield return Row(
            "keys in a Redis that is down",
            ["DataProtection:Redis", "does not answer"],
            ("DataProtection:Redis", $"127.0.0.1:1,password={Secret}")
        );
        yield return Row(
            "keys in two places",
            ["DataProtection:Redis", "DataProtection:KeysPath"],
            ("DataProtection:Redis", "127.0.0.1:1"),
            ("DataProtection:KeysPath", Path.GetTempPath())
        );
        yield return Row(
            "nothing, in production",
            ["FCS9001", "FranceConnect:Environment", "FranceConnect:ClientId", "FranceConnect:ClientSecret"],
            ("ASPNETCORE_ENVIRONMENT", "Production")
        );
        yield return Row(
            "the simulator, in production",
            ["FCS9001"],
            ("ASPNETCORE_ENVIRONMENT", "Production"),
            Environment("Simulator")
        );
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task Start_WithAMistake_StopsAndNamesIt(string[] expected, (string, string)[] settings)
    {
        var (exitCode, output) = await PortalProcess.RunAsync(settings);

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            foreach (var text in expected)
                Assert.That(output, Does.Contain(text));
            Assert.That(output, Does.Not.Match(@"\n\s+at \w|Unhandled exception").And.Not.Contain(Secret));
            Assert.That(output.Trim().Split('\n'), Has.Length.LessThan(12));
        });
    }

    [Test]
    public async Task Start_WithAWrongSharedEnvironment_NamesItOnce()
    {
        var (_, output) = await PortalProcess.RunAsync(
            Environment("Nowhere"),
            ClientId(),
            ClientSecret(),
            ("FranceConnect:Tenants:bourg:ClientId", "bourg"),
            ("FranceConnect:Tenants:bourg:ClientSecret", Secret),
            ("FranceConnect:Tenants:ville:FranceConnect:ClientId", "ville"),
            ("FranceConnect:Tenants:ville:FranceConnect:ClientSecret", Secret)
        );

        Assert.That(Regex.Matches(output, @"FCS\d{4}: \S+").Select(line => line.Value), Is.EqualTo(SharedEnvironment));
    }

    [Test]
    public async Task Start_OnATakenPort_StopsAndNamesIt()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";

        var (exitCode, output) = await PortalProcess.RunAsync(("ASPNETCORE_URLS", address));

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(output, Does.Contain(address).And.Contain("already in use").And.Contain("--urls"));
        Assert.That(output, Does.Not.Match(@"\n\s+at \w|Unhandled exception"));
    }

    private static (string, string) Environment(string name) => ("FranceConnect:Environment", name);

    private static (string, string) ClientId() => ("FranceConnect:ClientId", "portail");

    private static (string, string) ClientSecret() => ("FranceConnect:ClientSecret", Secret);

    private static TestCaseData Row(string name, string[] expected, params (string, string)[] settings) =>
        new TestCaseData(expected, settings).SetArgDisplayNames(name);
}
