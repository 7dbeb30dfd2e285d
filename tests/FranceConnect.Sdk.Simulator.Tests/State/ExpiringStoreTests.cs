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
        var store = new ExpiringStore<string>(_clock, TimeSpan.FromSeconds(30), capacity: 3);
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
        var store = new ExpiringStore<string>(_clock, TimeSpan.FromSeconds(30), capacity: 3);
        store.Set("a", "a");
        _clock.Advance(TimeSpan.FromSeconds(20));
        store.Set("a", "a");
        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.That(store.TryGet("a", out _), Is.True);
    }

    // Two hundred logins a second, each of a new browser, for as long as each record lives; and the bound that holds all the same.
    [Test]
    public void Stores_TwoHundredLoginsASecond_KeepEachRecordItsWholeLife()
    {
        const int PerSecond = 200;
        var core = new SimulatorCore(
            new FranceConnectSimulatorOptions { TimeProvider = _clock },
            new Uri("http://127.0.0.1:1/")
        ).FranceConnect;

        Assert.Multiple(() =>
        {
            AssertKeeps(core.Codes, null!, PerSecond * 30, bound: 8_000);
            AssertKeeps(core.Grants, null!, PerSecond * 30, bound: 8_000);
            AssertKeeps(core.AccessTokens, null!, PerSecond * 60, bound: 16_000);
            AssertKeeps(core.Sessions, new BrowserSession(), PerSecond * 1_800, bound: 400_000);
        });
    }

    private static void AssertKeeps<T>(ExpiringStore<T> store, T value, int needed, int bound)
        where T : class
    {
        for (var i = 0; i < needed; i++)
        {
            store.Set($"{i}", value);
        }

        Assert.That(store.Count, Is.EqualTo(needed), $"{typeof(T).Name}: all of them");
        for (var i = needed; i < bound; i++)
        {
            store.Set($"{i}", value);
        }

        Assert.That(store.Count, Is.EqualTo(bound), $"{typeof(T).Name}: at the bound");
        store.Set("one more", value);
        Assert.That(store.Count, Is.EqualTo(bound), $"{typeof(T).Name}: and no more");
    }
}
