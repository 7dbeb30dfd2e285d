namespace FranceConnect.Sdk.Prefill;

/// <summary>One line of the notice a citizen reads before anything is asked: from whom, and which data.</summary>
public sealed class FormNoticeEntry
{
    internal FormNoticeEntry(FactSourceInfo source, IReadOnlyList<FactKey> facts)
    {
        Source = source;
        Facts = facts;
    }

    /// <summary>From whom; its French name is <see cref="FactSourceInfo.Label"/>.</summary>
    public FactSourceInfo Source { get; }

    /// <summary>Which data; their French names are <see cref="FactKey.Label"/>.</summary>
    public IReadOnlyList<FactKey> Facts { get; }

    /// <summary>The source and the number of data.</summary>
    /// <returns>A line for a developer.</returns>
    public override string ToString() => $"{Source.Id}: {Facts.Count}";
}
