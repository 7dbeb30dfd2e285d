using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.Simulator.Tests.State;

internal sealed class ExpiringStoreTests
{
    private readonly FakeTimeProvider _clock = new();

    [Test]
    public void Set_BeyondCapacity_ForgetsTheOldest()
    {
        var store = new ExpiringStore<string>(_clock, TimeSpan.FromMinutes(1), capacity: 3);
        foreach (var key in (string[])["a", "b", "c", "d"])
        {
            store.Set(key, key);
        }

        Assert.That(store.Count, Is.EqualTo(3));
        Assert.That(store.TryGet("a", out _), Is.False);
        Assert.That(store.TryGet("d", out _), Is.True);
    }

    [Test]
    public void TryGet_AtTheDeadline_IsGone()
    {
        var store = new ExpiringStore<string>(_clock, TimeSpan.FromSeconds(30));
        store.Set("a", "a");

        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.That(store.TryGet("a", out _), Is.True);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(store.TryGet("a", out _), Is.False);
        Assert.That(store.Count, Is.Zero);
    }

    [Test]
    public void Set_Again_RenewsTheDeadline()
    {
        var store = new ExpiringStore<string>(_clock, TimeSpan.FromSeconds(30));
        store.Set("a", "a");
        _clock.Advance(TimeSpan.FromSeconds(20));
        store.Set("a", "a");
        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.That(store.TryGet("a", out _), Is.True);
    }

    [Test]
    public async Task Authorize_ManyBrowsersThatNeverFinish_KeepsTwoThousandSessions()
    {
        await using var fixture = await SimulatorFixture.StartAsync();
        using var browser = fixture.OpenBrowser();
        var first = await browser.GetAsync(fixture.AuthorizeUrl().AbsoluteUri);
        var address = fixture.AuthorizeUrl().AbsoluteUri;

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        for (var i = 0; i < 2_000; i++)
        {
            using var response = await http.GetAsync(address);
        }

        Assert.That(
            (await browser.GetAsync(first.Location!)).Code,
            Is.EqualTo("Y190001"),
            "the oldest session made room"
        );
    }
}
