using System.Net;
using System.Text.Json.Nodes;
using FranceConnect.Sdk.Hostile.Tests.Provider;
using FranceConnect.Sdk.Hostile.Tests.Site;

namespace FranceConnect.Sdk.Hostile.Tests;

/// <summary>
/// Plays every attack against a whole site; site and provider are on real sockets. Whatever it is, the site never fails itself, sends its
/// code once, keeps within bounds, gives nothing away, and signs in the next citizen as if nothing had happened.
/// </summary>
[TestFixture]
internal sealed class AttackTests
{
    /// <summary>One attack, all that the test does around it included; a bomb unpacked or a flood kept would be above.</summary>
    private const long MaxAllocated = 48L * 1024 * 1024;

    /// <summary>FranceConnect's code and grant live 30 seconds: a citizen has an answer by then, measured on the site's own clock.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    // A guard against a test that hangs, and no measure of anything.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    private static readonly string[] Secrets =
    [
        Stage.ClientSecret,
        HostileProvider.Code,
        HostileProvider.AccessToken,
        HostileProvider.FamilyName,
        HostileProvider.Subject,
        "anne.attaquee",
        "eyJ", // how every token begins
        .. Envelope.ServiceKeys.Select(key => $"{JsonNode.Parse(key.ToPrivateJwk())!["d"]}"),
    ];

    private static IEnumerable<TestCaseData> Attacks() =>
        HostileTable
            .Surfaces.SelectMany(surface => surface)
            .Select(attack => new TestCaseData(attack).SetArgDisplayNames(attack.ToString()));

    [TestCaseSource(nameof(Attacks))]
    public async Task Attack_OfTheTable_EndsAsItsRowSays(Attack attack)
    {
        await using var stage = await Stage.SetAsync();

        var before = GC.GetTotalAllocatedBytes();
        var page = await attack.Play(stage).WaitAsync(Guard);
        var allocated = GC.GetTotalAllocatedBytes() - before;

        Assert.Multiple(() =>
        {
            attack.Outcome.Check(page);
            Assert.That(page.Status, Is.Not.EqualTo(HttpStatusCode.InternalServerError));
            Assert.That(
                stage.Provider.Asked("token"),
                Is.LessThanOrEqualTo(stage.Provider.Agreed),
                "exchanges of a code"
            );
            Assert.That(stage.Provider.Asked("userinfo"), Is.LessThanOrEqualTo(3), "calls of userinfo");
            Assert.That(stage.Provider.Asked("jwks"), Is.LessThanOrEqualTo(3), "fetches of keys");
            Assert.That(stage.LongestWait, Is.LessThanOrEqualTo(LongestWait), "on the site's clock");
            Assert.That(allocated, Is.LessThan(MaxAllocated), "bytes");
            Assert.That(Secrets.Where(LogOf(stage).Contains), Is.Empty, "in the logs");
            Assert.That(Secrets.Where(page.Body.Contains), Is.Empty, "on the page");
        });
        // Before anything is put right: what the attack made of its victim.
        if (attack.Outcome.CheckOwn is { } checkOwn)
            checkOwn(await stage.Citizen.GetAsync("/moi"));
        await AssertNextCitizenSignsInAsync(stage);
    }

    /// <summary>The framework writes the address of every request, code included, when the application asks it to: not here.</summary>
    private static string LogOf(Stage stage) =>
        string.Join(
            '\n',
            stage
                .Log.Lines.Where(line => !line.Category.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal))
                .Select(line => line.Text)
        );

    private static async Task AssertNextCitizenSignsInAsync(Stage stage)
    {
        var isEncrypted = stage.Provider.Encrypt is not null;
        stage.Provider.BecomeHonest();
        using var next = stage.Open(Stage.Bourg);

        var page = await next.SignInAsync().WaitAsync(Guard);

        Assert.That(page.SetsSession, Is.True, $"the next citizen: {page.Body}");
        Assert.That((await next.GetAsync("/moi")).Body, Is.EqualTo(Stage.PageOf(HostileProvider.FamilyName)));
        if (isEncrypted)
            foreach (var encrypt in Envelope.Honest)
                await AssertNextCitizenSignsInAtPlusAsync(stage, encrypt);
    }

    private static async Task AssertNextCitizenSignsInAtPlusAsync(Stage stage, Func<string, string> encrypt)
    {
        stage.Provider.Encrypt = encrypt;
        using var next = stage.Open(Stage.Bourg);

        await next.SignInAtPlusAsync().WaitAsync(Guard);

        Assert.That((await next.GetAsync("/moi")).Body, Is.EqualTo(Stage.PageOf(HostileProvider.FamilyName, "eidas2")));
    }
}
