namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Counts calls as the strictest reading of the contract would: any minute of the address, fixed or sliding, any second of a habilitation.</summary>
internal sealed class StrictGateway
{
    private readonly List<(DateTimeOffset At, string Lane)> _calls = [];

    public IReadOnlyList<(DateTimeOffset At, string Lane)> Calls => _calls;

    public void Receive(DateTimeOffset at, string lane)
    {
        lock (_calls)
            _calls.Add((at, lane));
    }

    /// <summary>The most calls of any minute, whatever the habilitation.</summary>
    public int BusiestMinute() =>
        Math.Max(
            Busiest(_calls.Select(call => call.At), TimeSpan.FromMinutes(1)),
            Fixed(_calls.Select(call => call.At), TimeSpan.TicksPerMinute)
        );

    /// <summary>The most calls of one habilitation in any second.</summary>
    public int BusiestSecond() =>
        _calls
            .Where(call => call.Lane.Length > 0)
            .GroupBy(call => call.Lane)
            .Select(lane =>
                Math.Max(
                    Busiest(lane.Select(call => call.At), TimeSpan.FromSeconds(1)),
                    Fixed(lane.Select(call => call.At), TimeSpan.TicksPerSecond)
                )
            )
            .DefaultIfEmpty(0)
            .Max();

    private static int Fixed(IEnumerable<DateTimeOffset> calls, long ticks) =>
        calls.GroupBy(at => at.UtcTicks / ticks).Select(window => window.Count()).DefaultIfEmpty(0).Max();

    private static int Busiest(IEnumerable<DateTimeOffset> calls, TimeSpan length)
    {
        var sorted = calls.Order().ToList();
        var most = 0;
        for (int first = 0, last = 0; last < sorted.Count; last++)
        {
            while (sorted[last] - sorted[first] >= length)
                first++;
            most = Math.Max(most, last - first + 1);
        }
        return most;
    }
}
