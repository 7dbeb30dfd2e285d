using Microsoft.Extensions.Time.Testing;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>A clock whose date is set forward or back, as an administrator or a time server does: what has elapsed stays what it is.</summary>
internal sealed class SteppedTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero))
{
    public TimeSpan Step { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Step;

    public override long GetTimestamp() => base.GetUtcNow().Ticks;
}
