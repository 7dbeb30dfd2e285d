namespace FranceConnect.Sdk.Simulator;

/// <summary>Counts by key in windows of one length. Everything is forgotten with the window, so that memory stays bounded.</summary>
internal sealed class FixedWindow(TimeProvider time, TimeSpan length)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private long _window;

    /// <summary>How many calls of this key the current window has seen, this one included, and when it ends.</summary>
    public (int Count, DateTimeOffset End) Add(string key)
    {
        lock (_gate)
        {
            var window = time.GetUtcNow().UtcTicks / length.Ticks;
            if (window != _window)
            {
                _window = window;
                _counts.Clear();
            }

            var count = _counts.GetValueOrDefault(key) + 1;
            _counts[key] = count;
            return (count, new DateTimeOffset((window + 1) * length.Ticks, TimeSpan.Zero));
        }
    }
}
