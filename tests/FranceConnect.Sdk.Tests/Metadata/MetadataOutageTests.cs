using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Metadata;

/// <summary>What is asked again, when, and what is kept meanwhile, once the provider stops answering.</summary>
[TestFixture]
internal sealed class MetadataOutageTests
{
    private static readonly TimeSpan Expired = TimeSpan.FromMinutes(10);

    [Test]
    public async Task StartLoginAsync_RightAfterAFailure_WaitsOnceForTheCoolDown()
    {
        await using var site = new MetadataSite();
        site.Wire.Answer(Wire.Discovery, () => Wire.Status(404));
        await RefusedAsync(site);
        site.Serve();
        site.Clock.Advance(TimeSpan.FromMilliseconds(400));

        await site.StartLoginAsync();

        Assert.That(site.Clock.Waits, Is.EqualTo([TimeSpan.FromMilliseconds(600)]));
    }

    [Test]
    public async Task StartLoginAsync_AfterTheCoolDown_DoesNotWait()
    {
        await using var site = new MetadataSite();
        site.Wire.Answer(Wire.Discovery, () => Wire.Status(404));
        await RefusedAsync(site);
        site.Serve();
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        await site.StartLoginAsync();

        Assert.That(site.Clock.Waits, Is.Empty);
    }

    [Test]
    public async Task StartLoginAsync_ManyDuringAnOutage_ShareEachAttempt()
    {
        await using var site = new MetadataSite();
        var gate = new TaskCompletionSource();
        site.Wire.Answer(
            Wire.Discovery,
            async _ =>
            {
                await gate.Task;
                return Wire.Status(404);
            }
        );

        var logins = Enumerable.Range(0, 50).Select(_ => RefusedAsync(site)).ToArray();
        gate.SetResult();
        await Task.WhenAll(logins);

        Assert.That(site.Fetches, Is.EqualTo((1, 0)));
    }

    [TestCase(Wire.Discovery, 404)]
    [TestCase(Wire.Jwks, 404)]
    [TestCase(Wire.Discovery, 503)]
    [TestCase(Wire.Jwks, 503)]
    public async Task StartLoginAsync_RefreshFails_UsesWhatIsKnown(string endpoint, int status)
    {
        await using var site = new MetadataSite();
        await site.StartLoginAsync();
        site.Wire.Answer(endpoint, () => Wire.Status(status));
        site.Clock.Advance(Expired);

        var challenge = await site.StartLoginAsync();

        Assert.That(challenge.AuthorizeUrl.AbsoluteUri, Does.StartWith(MetadataSite.Issuer + "/authorize?"));
    }

    [Test]
    public async Task StartLoginAsync_RefreshNamesAnotherIssuer_UsesWhatIsKnown()
    {
        await using var site = new MetadataSite();
        await site.StartLoginAsync();
        site.Document["issuer"] = "https://autre.example.org/api/v2";
        site.Document["authorization_endpoint"] = "https://autre.example.org/api/v2/authorize";
        site.Clock.Advance(Expired);

        var challenge = await site.StartLoginAsync();

        Assert.That(challenge.AuthorizeUrl.Host, Is.EqualTo("fc.example.org"));
    }

    [Test]
    public async Task StartLoginAsync_LongOutage_AsksAgainEveryThirtySeconds()
    {
        await using var site = new MetadataSite();
        site.Clock.LongestWait = TimeSpan.FromSeconds(1);
        await site.StartLoginAsync();
        site.Wire.Answer(Wire.Discovery, () => Wire.Status(404));
        site.Clock.Advance(Expired);

        var asked = new List<int>();
        foreach (var step in (int[])[0, 29, 1, 29, 1])
        {
            site.Clock.Advance(TimeSpan.FromSeconds(step));
            await site.StartLoginAsync();
            asked.Add(site.Wire.Count(Wire.Discovery) - 1);
        }

        Assert.That(asked, Is.EqualTo([1, 1, 2, 2, 3]));
    }

    [Test]
    public async Task StartLoginAsync_RefreshHangs_UsesWhatIsKnownAfterTwoSeconds()
    {
        await using var site = new MetadataSite();
        await site.StartLoginAsync();
        site.Wire.Answer(
            Wire.Discovery,
            async cancellation =>
            {
                await Task.Delay(Timeout.Infinite, cancellation);
                return Wire.Status(503);
            }
        );
        site.Clock.Advance(Expired);

        await site.StartLoginAsync();
        await site.StartLoginAsync();

        Assert.That(site.Clock.Waits, Is.EqualTo([TimeSpan.FromSeconds(2)]), "the second login does not wait again");
    }

    private static async Task RefusedAsync(MetadataSite site)
    {
        try
        {
            await site.StartLoginAsync();
            Assert.Fail("The login started without metadata.");
        }
        catch (FranceConnectException refusal)
        {
            Assert.That(refusal.Code, Is.EqualTo(FranceConnectErrorCode.MetadataUnavailable));
            Assert.That(refusal.Code.IsTransient, Is.True);
        }
    }
}
