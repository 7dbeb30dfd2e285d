namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// The name of a fact: what stands between sources and forms. A form never reads a source, and a source knows no form. The usual ones are in
/// <see cref="Facts"/>; an application adds its own with <see cref="FactKey{T}"/>.
/// </summary>
public abstract class FactKey
{
    private protected FactKey(string name, string label, FieldType type, FactKeyOptions? options)
    {
        Name = Guard.NotEmpty(name);
        Label = Guard.NotEmpty(label);
        FieldType = Guard.NotNull(type);
        options ??= new FactKeyOptions();
        Trust = options.Trust;
        Policy = options.Policy;
        IsSensitive = options.IsSensitive;
        Retention = options.Retention;
        Origins = Array.AsReadOnly(options.Origins.ToArray());
    }

    /// <summary>The identifier, entity first: <c>Guardian1.BirthName</c>. Two keys of the same name are the same fact.</summary>
    public string Name { get; }

    /// <summary>The French label.</summary>
    public string Label { get; }

    /// <summary>The type of its values.</summary>
    public FieldType FieldType { get; }

    /// <summary>The trust of its values unless their source says otherwise.</summary>
    public TrustLevel Trust { get; }

    /// <summary>The policy of its values unless the source or the form says otherwise.</summary>
    public EditPolicy Policy { get; }

    /// <summary>Whether it reveals health, religion or the like: never in a log, a URL or a list.</summary>
    public bool IsSensitive { get; }

    /// <summary>What it is kept with.</summary>
    public FactRetention Retention { get; }

    /// <summary>Where it comes from, by priority; empty when only the citizen can say.</summary>
    public IReadOnlyList<FactOrigin> Origins { get; }

    /// <summary>The part of the name before the dot: <c>Guardian1</c>.</summary>
    public string Entity => Name.IndexOf('.') is > 0 and var dot ? Name.Substring(0, dot) : Name;

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    /// <summary>The nth place this source gives the fact from.</summary>
    internal FactOrigin OriginIn(FactSourceInfo source, int rank = 0) =>
        Origins.Where(origin => origin.Source.Id == source.Id).ElementAt(rank);
}
