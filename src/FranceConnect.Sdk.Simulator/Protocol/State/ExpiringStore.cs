using System.Diagnostics.CodeAnalysis;

namespace FranceConnect.Sdk.Simulator;

/// <summary>Entries that die after a fixed time; the oldest leave first when the store is full, so that memory stays bounded.</summary>
internal sealed class ExpiringStore<T>(TimeProvider time, TimeSpan lifetime, int capacity)
    where T : class
{
    private readonly Dictionary<string, LinkedListNode<(string Key, T Value, DateTimeOffset Deadline)>> _entries = [];
    private readonly LinkedList<(string Key, T Value, DateTimeOffset Deadline)> _byAge = [];
    private readonly object _gate = new();

    public int Count
    {
        get
        {
            lock (_gate)
            {
                Trim();
                return _entries.Count;
            }
        }
    }

    /// <summary>Adds or renews an entry.</summary>
    public void Set(string key, T value)
    {
        lock (_gate)
        {
            Forget(key);
            _entries[key] = _byAge.AddLast((key, value, time.GetUtcNow() + lifetime));
            Trim();
        }
    }

    public bool TryGet(string? key, [NotNullWhen(true)] out T? value)
    {
        lock (_gate)
        {
            Trim();
            value = key is not null && _entries.TryGetValue(key, out var node) ? node.Value.Value : null;
            return value is not null;
        }
    }

    public void Remove(string key)
    {
        lock (_gate)
        {
            Forget(key);
        }
    }

    public void RemoveWhere(Func<T, bool> condition)
    {
        lock (_gate)
        {
            foreach (var key in _entries.Where(entry => condition(entry.Value.Value.Value)).Select(e => e.Key).ToList())
            {
                Forget(key);
            }
        }
    }

    private void Forget(string key)
    {
        if (_entries.Remove(key, out var node))
        {
            _byAge.Remove(node);
        }
    }

    // One lifetime per store: age order is deadline order.
    private void Trim()
    {
        var now = time.GetUtcNow();
        while (_byAge.First is { } oldest && (oldest.Value.Deadline <= now || _entries.Count > capacity))
        {
            Forget(oldest.Value.Key);
        }
    }
}
