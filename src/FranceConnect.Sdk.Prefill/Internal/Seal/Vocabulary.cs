namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The keys and the sources by which facts are restored: the SDK's own, those of the form, those that are registered.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, FactKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactSourceInfo> _sources = new(StringComparer.Ordinal);

    public Vocabulary(FormDefinition form, IEnumerable<FactSourceInfo> sources)
    {
        Add(FactSourceInfo.Agent);
        Add(FactSourceInfo.User);
        foreach (var key in Facts.All)
            Add(key);
        foreach (var field in form.Fields)
            if (field.Fact is { } key)
                Add(key);
        foreach (var source in form.Sources.Concat(sources))
            Add(source);
    }

    public FactKey? FindKey(string name) => _keys.TryGetValue(name, out var key) ? key : null;

    /// <summary>The key's own origin when it has this one; else one of a source that is known.</summary>
    public FactOrigin? FindOrigin(FactKey key, string source, string path, params string[] transforms) =>
        OwnOrigin(key, source, path)
        ?? (_sources.TryGetValue(source, out var known) ? new FactOrigin(known, path, transforms) : null);

    public static FactOrigin? OwnOrigin(FactKey key, string source, string path) =>
        key.Origins.FirstOrDefault(origin => origin.Source.Id == source && origin.Path == path);

    private void Add(FactKey key)
    {
        if (FindKey(key.Name) is not null)
            return;
        _keys[key.Name] = key;
        foreach (var origin in key.Origins)
            Add(origin.Source);
    }

    private void Add(FactSourceInfo source)
    {
        if (!_sources.TryGetValue(source.Id, out _))
            _sources[source.Id] = source;
    }
}
