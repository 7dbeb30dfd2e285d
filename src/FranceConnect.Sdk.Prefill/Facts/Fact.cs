namespace FranceConnect.Sdk.Prefill;

/// <summary>Something known of the citizen or the household, and where it comes from.</summary>
public abstract class Fact
{
    private protected Fact(FactKey key, Provenance provenance)
    {
        Key = key;
        Provenance = provenance;
    }

    /// <summary>Its name.</summary>
    public FactKey Key { get; }

    /// <summary>Where it comes from.</summary>
    public Provenance Provenance { get; }

    /// <summary>The value as it would be typed; personal data.</summary>
    public string Text => Key.FieldType.Print(Boxed);

    internal abstract object Boxed { get; }

    /// <summary>The name and the source, nothing of the value.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{Key.Name} ({Provenance.Source})";

    /// <summary>The same value under another provenance.</summary>
    internal abstract Fact With(Provenance provenance);
}
