namespace FranceConnect.Sdk.Prefill;

/// <summary>One place a fact comes from: a source, a path in its answer, and what is done to what is found there.</summary>
public sealed class FactOrigin
{
    /// <summary>Names a place.</summary>
    /// <param name="source">The source.</param>
    /// <param name="path">The path in its answer, for example <c>data.adresse.pays</c>; <c>data</c> and the block's key come first.</param>
    /// <param name="transforms">What is done to the value, by name.</param>
    public FactOrigin(FactSourceInfo source, string path, params string[] transforms)
    {
        Source = Guard.NotNull(source);
        Path = Guard.NotEmpty(path);
        Transforms = Array.AsReadOnly((string[])Guard.NotNull(transforms).Clone());
    }

    /// <summary>The source.</summary>
    public FactSourceInfo Source { get; }

    /// <summary>The path in its answer.</summary>
    public string Path { get; }

    /// <summary>The names of what is done to the value, in order.</summary>
    public IReadOnlyList<string> Transforms { get; }

    /// <summary>The source and the path.</summary>
    /// <returns>A line for a developer.</returns>
    public override string ToString() => $"{Source.Id}: {Path}";
}
