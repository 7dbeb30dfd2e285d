using FranceConnect.Sdk.Tests.Support;

namespace FranceConnect.Sdk.Tests.Metadata;

/// <summary>How long the provider's documents are kept, and how many requests that costs.</summary>
[TestFixture]
internal sealed class MetadataCacheTests
{
    private const string Hours12 = "12:00:00";

    [TestCase("public, max-age=600", "00:09:59", 1, TestName = "max-age, before its end")]
    [TestCase("public, max-age=600", "00:10:00", 2, TestName = "max-age, at its end")]
    [TestCase("max-age=5", "00:00:59", 1, TestName = "max-age under the lower bound, within a minute")]
    [TestCase("max-age=5", "00:01:00", 2, TestName = "max-age under the lower bound, after a minute")]
    [TestCase("no-store, max-age=0", "00:00:59", 1, TestName = "max-age of zero, within a minute")]
    [TestCase("max-age=31536000", "11:59:59", 1, TestName = "max-age over the upper bound, within twelve hours")]
    [TestCase("max-age=31536000", Hours12, 2, TestName = "max-age over the upper bound, after twelve hours")]
    [TestCase(null, "00:09:59", 1, TestName = "no max-age, within ten minutes")]
    [TestCase(null, "00:10:00", 2, TestName = "no max-age, after ten minutes")]
    public async Task StartLoginAsync_Later_FetchesAgainAfterTheLifetime(
        string? cacheControl,
        string later,
        int fetches
    )
    {
        await using var site = new MetadataSite { CacheControl = cacheControl };
        site.Clock.LongestWait = TimeSpan.Zero; // nobody here has to wait: the clock is the test's alone
        await site.StartLoginAsync();

        site.Clock.Advance(TimeSpan.Parse(later, null));
        await site.StartLoginAsync();

        Assert.That(site.Fetches, Is.EqualTo((fetches, fetches)));
    }

    [TestCase(Wire.Discovery)]
    [TestCase(Wire.Jwks)]
    public async Task StartLoginAsync_DocumentsOfTwoLifetimes_TheShorterCounts(string shorter)
    {
        await using var site = new MetadataSite { CacheControl = "max-age=3600" };
        site.Clock.LongestWait = TimeSpan.Zero;
        var document =
            shorter == Wire.Discovery ? site.Document.ToJsonString() : $$"""{"keys":{{site.Keys.ToJsonString()}}}""";
        site.Wire.Answer(
            shorter,
            () =>
            {
                var answer = Wire.Json(document);
                answer.Headers.CacheControl = new() { MaxAge = TimeSpan.FromMinutes(2) };
                return answer;
            }
        );
        await site.StartLoginAsync();

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await site.StartLoginAsync();

        Assert.That(site.Fetches, Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task EnsureMetadataAsync_BeforeTheFirstLogin_SparesItTheFetch()
    {
        await using var site = new MetadataSite();

        await site.Client.EnsureMetadataAsync();
        await site.Client.EnsureMetadataAsync();
        await site.StartLoginAsync();

        Assert.That(site.Fetches, Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task StartLoginAsync_ManyAtOnce_FetchOnce()
    {
        await using var site = new MetadataSite();
        var gate = new TaskCompletionSource();
        site.Wire.Answer(
            Wire.Discovery,
            async _ =>
            {
                await gate.Task;
                return Wire.Json(site.Document.ToJsonString());
            }
        );

        var logins = Enumerable.Range(0, 100).Select(_ => site.StartLoginAsync()).ToArray();
        gate.SetResult();
        await Task.WhenAll(logins);

        Assert.That(site.Fetches, Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task StartLoginAsync_FirstCallerGivesUp_TheOthersAreServed()
    {
        await using var site = new MetadataSite();
        var gate = new TaskCompletionSource();
        site.Wire.Answer(
            Wire.Discovery,
            async _ =>
            {
                await gate.Task;
                return Wire.Json(site.Document.ToJsonString());
            }
        );
        using var closing = new CancellationTokenSource();

        var first = site.StartLoginAsync(cancellationToken: closing.Token);
        var second = site.StartLoginAsync();
        await closing.CancelAsync();

        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        gate.SetResult();
        Assert.That((await second).AuthorizeUrl.Host, Is.EqualTo("fc.example.org"));
        Assert.That(site.Fetches, Is.EqualTo((1, 1)));
    }
}
