namespace FranceConnect.Sdk.Prefill;

/// <summary>A child of the household, to be shown once so that the citizen chooses (rule R2); personal data.</summary>
public sealed class ListedChild
{
    internal ListedChild(int index, IReadOnlyList<Fact> facts, IReadOnlyList<PrefillWarning> warnings)
    {
        Index = index;
        Facts = facts;
        Warnings = warnings;
    }

    /// <summary>The place in the source's list: what <see cref="FactSet.ChooseChild"/> takes.</summary>
    public int Index { get; }

    /// <summary>The birth name; null when unknown.</summary>
    public string? BirthName => Find(Prefill.Facts.Child.BirthName)?.Value;

    /// <summary>All the given names; null when unknown.</summary>
    public string? GivenNames => Find(Prefill.Facts.Child.GivenNames)?.Value;

    /// <summary>The date of birth, which may be partial; null when unknown.</summary>
    public PartialDate? BirthDate => Find(Prefill.Facts.Child.BirthDate)?.Value;

    internal IReadOnlyList<Fact> Facts { get; }

    internal IReadOnlyList<PrefillWarning> Warnings { get; }

    /// <summary>The index, nothing of the child.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"Child {Index}";

    private Fact<T>? Find<T>(FactKey<T> key)
        where T : notnull => Facts.OfType<Fact<T>>().FirstOrDefault(fact => fact.Key.Name == key.Name);
}
