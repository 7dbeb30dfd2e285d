namespace FranceConnect.Sdk.EndToEnd.Tests.Cluster;

/// <summary>Orders what happens in a load, whatever the machine's speed: each instant is a number, later ones are greater.</summary>
internal sealed class LoadClock
{
    private long _now;

    public long Tick() => Interlocked.Increment(ref _now);
}

/// <summary>From one instant of the load to another.</summary>
internal readonly record struct Stretch(long Start, long End)
{
    public bool Overlaps(Stretch other) => Start <= other.End && other.Start <= End;
}
