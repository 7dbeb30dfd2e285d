namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>Writes the facts of one answer, with the provenance its keys declare.</summary>
internal sealed class FactWriter(FactSourceInfo source, DateTimeOffset obtainedAt, string? provider = null)
{
    private readonly List<Fact> _facts = [];

    public IReadOnlyList<Fact> Facts => _facts;

    public DateTimeOffset ObtainedAt => obtainedAt;

    /// <summary>A missing value writes nothing.</summary>
    public void Add<T>(FactKey<T> key, T? value, int rank = 0)
        where T : class
    {
        if (value is not null)
            Write(key, value, key.OriginIn(source, rank));
    }

    /// <summary>A missing value writes nothing.</summary>
    public void Add<T>(FactKey<T> key, T? value, int rank = 0)
        where T : struct
    {
        if (value is { } known)
            Write(key, known, key.OriginIn(source, rank));
    }

    /// <summary>A value of another source than the answer's own: computed, or a label.</summary>
    public void AddFrom<T>(FactSourceInfo other, FactKey<T> key, T value)
        where T : notnull => Write(key, value, key.OriginIn(other));

    private void Write<T>(FactKey<T> key, T value, FactOrigin origin)
        where T : notnull =>
        _facts.Add(new Fact<T>(key, value, new Provenance(origin, key.Trust, key.Policy, obtainedAt, provider)));
}
