using System.Globalization;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>What a refusal for quota stops, and until when.</summary>
internal sealed class RefusalForQuotaTests
{
    private static (string, string) Reset(Site site, double seconds) =>
        (
            "RateLimit-Reset",
            (site.Time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture)
        );

    private static (string, string) Date(Site site, double seconds) =>
        ("Date", site.Time.GetUtcNow().AddSeconds(seconds).ToString("r", CultureInfo.InvariantCulture));

    [Test]
    public async Task Refusal_OfALogin_CostsTheNextCitizenNothing([Values] bool isDelayKnown)
    {
        using var site = new Site();
        site.Provider.Answers(429, Answers.Refusal("00429"), isDelayKnown ? [("Retry-After", "20")] : []);
        await site.AskAsync();
        site.Provider.Answers(200, Answers.Found);

        var other = await site.Client.Dss.GetQuotientFamilialAsync(
            site.Session(session => session.AccessToken = new AccessToken("jeton-d-une-autre"))
        );

        Assert.That(other.IsFound, Is.True);
    }

    [TestCase(20)]
    [TestCase(null)]
    public async Task Refusal_OfALogin_StopsItsOtherCallsAtOnce(int? retryAfter)
    {
        using var site = new Site();
        site.Provider.Answers(
            429,
            Answers.Refusal("00429"),
            retryAfter is null ? [] : [("Retry-After", $"{retryAfter}")]
        );
        await site.AskAsync();

        var budget = DataBudget.Start(DataBudget.DefaultDuration, site.Time);
        var other = await site.AskAsync(new DataCallOptions { Budget = budget });

        Assert.That(
            (other.Outcome, other.Error?.Code, other.Error?.Status),
            Is.EqualTo((DataOutcome.QuotaExceeded, FranceConnectErrorCode.DataQuotaExceeded, (int?)null))
        );
        Assert.That(other.Error?.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(retryAfter ?? 60)));
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Refusal_OfALoginForASecond_SlowsTheNextOne()
    {
        using var site = new Site();
        site.Provider.Answers(429, Answers.Refusal("00429"), ("Retry-After", "0"));
        await site.AskAsync();
        site.Provider.Answers(200, Answers.Found);

        var next = site.AskAsync();
        site.Time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.That(site.Provider.Requests, Has.Count.EqualTo(1));
        site.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.That((await next).IsFound, Is.True);
    }

    [TestCase(30)]
    [TestCase(-30)]
    public async Task Refusal_ServersClockDiffers_IsMeasuredAgainstItsDate(int ahead)
    {
        using var site = new Site();
        site.Provider.Answers(429, Answers.Refusal("00429"), Date(site, ahead), Reset(site, ahead + 1));

        var refused = await site.AskAtDeskAsync();
        site.Provider.Answers(200, Answers.Found);
        var next = site.AskAtDeskAsync();
        Assert.That(next.IsCompleted, Is.False);
        site.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(refused.Error?.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(1)));
        Assert.That((await next).IsFound, Is.True);
    }

    [TestCase(30)]
    [TestCase(-30)]
    public async Task NothingLeft_ServersClockDiffers_StopsForTheWindowAlone(int ahead)
    {
        using var site = new Site();
        site.Provider.Answers(
            200,
            Answers.Found,
            Date(site, ahead),
            ("RateLimit-Limit", "20"),
            ("RateLimit-Remaining", "0"),
            Reset(site, ahead + 1)
        );
        var first = await site.AskAtDeskAsync();

        var next = site.AskAtDeskAsync();
        Assert.That(next.IsCompleted, Is.False);
        site.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.That((await next).IsFound, Is.True);
        // What the provider wrote is shown as it wrote it.
        Assert.That(
            first.Response!.RateLimit.ResetsAt,
            Is.EqualTo(DateTimeOffset.Parse("2026-11-25T10:00:01Z", CultureInfo.InvariantCulture).AddSeconds(ahead))
        );
    }

    [Test]
    public async Task Refusal_DateOfAnotherClock_IsMeasuredAgainstOurs()
    {
        using var site = new Site();
        site.Provider.Answers(429, Answers.Refusal("00429"), Date(site, 86_400 * 300), Reset(site, 7));

        Assert.That((await site.AskAtDeskAsync()).Error?.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [Test]
    public async Task Refusal_DateThatIsNone_IsMeasuredAgainstOurClock()
    {
        using var site = new Site();
        site.Provider.Answers(429, Answers.Refusal("00429"), ("Date", "hier"), Reset(site, 7));

        Assert.That((await site.AskAtDeskAsync()).Error?.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }
}
