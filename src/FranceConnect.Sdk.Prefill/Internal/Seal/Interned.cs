namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>Values that many facts share, each written once and named by its rank.</summary>
internal sealed class Interned<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _ranks = [];
    private readonly List<T> _items = [];

    public IReadOnlyList<T> Items => _items;

    public int RankOf(T item)
    {
        if (!_ranks.TryGetValue(item, out var rank))
        {
            rank = _items.Count;
            _ranks.Add(item, rank);
            _items.Add(item);
        }
        return rank;
    }
}
