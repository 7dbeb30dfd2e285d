using System.Collections.Concurrent;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Keeps answers for a time, and only so many: keys come from visitors.</summary>
internal sealed class BoundedCache<T>(TimeProvider time, int capacity, TimeSpan lifetime)
    where T : class
{
    private readonly ConcurrentDictionary<string, (T Value, long Stored)> _entries = new(StringComparer.Ordinal);

    public int Count => _entries.Count;

    public T? Find(string key) =>
        _entries.TryGetValue(key, out var entry) && !IsOver(entry.Stored) ? entry.Value : null;

    public void Keep(string key, T value)
    {
        if (lifetime <= TimeSpan.Zero)
            return;
        MakeRoom();
        _entries[key] = (value, time.GetTimestamp());
    }

    // A tenth at once: counting takes every lock of the dictionary.
    private void MakeRoom()
    {
        var excess = _entries.Count - capacity + 1;
        if (excess <= 0)
            return;
        excess += capacity / 10;
        foreach (var entry in _entries.OrderBy(entry => entry.Value.Stored).Take(excess))
            _entries.TryRemove(entry.Key, out _);
    }

    private bool IsOver(long stored) => time.GetElapsedTime(stored) >= lifetime;
}
