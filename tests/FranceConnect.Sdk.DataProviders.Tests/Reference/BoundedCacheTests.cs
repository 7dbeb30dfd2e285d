using FranceConnect.Sdk.DataProviders.Internal;
using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class BoundedCacheTests
{
    [Test]
    public void Keep_MoreThanTheCapacity_ForgetsTheOldest()
    {
        var time = new FakeTimeProvider();
        var cache = new BoundedCache<string>(time, 100, TimeSpan.FromHours(1));

        for (var i = 0; i < 1_000; i++)
        {
            cache.Keep($"{i}", $"valeur {i}");
            time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.That(cache.Count, Is.LessThanOrEqualTo(100));
        }

        Assert.That((cache.Find("999"), cache.Find("0")), Is.EqualTo(("valeur 999", (string?)null)));
    }
}
