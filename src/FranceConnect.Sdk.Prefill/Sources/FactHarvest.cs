using FranceConnect.Sdk.DataProviders;

namespace FranceConnect.Sdk.Prefill;

/// <summary>What a source of the application's own answered.</summary>
public sealed class FactHarvest
{
    private FactHarvest(SourceOutcomeKind kind, IReadOnlyList<Fact> facts)
    {
        Kind = kind;
        Facts = facts;
    }

    /// <summary>It knows nothing of the person.</summary>
    public static FactHarvest NotFound { get; } = new(SourceOutcomeKind.NotFound, []);

    /// <summary>It is down.</summary>
    public static FactHarvest Down { get; } = new(SourceOutcomeKind.Down, []);

    /// <summary>How it ended.</summary>
    public SourceOutcomeKind Kind { get; }

    /// <summary>The facts.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>It answered.</summary>
    /// <param name="facts">What it knows (<see cref="FactKey{T}.From(T, FactRequest)"/>).</param>
    /// <returns>The answer.</returns>
    public static FactHarvest Of(params Fact[] facts) =>
        new(SourceOutcomeKind.Answered, Array.AsReadOnly((Fact[])Guard.NotNull(facts).Clone()));

    /// <summary>A call of the SDK's own clients ended without data.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <returns>The answer.</returns>
    public static FactHarvest From(DataOutcome outcome) => new(SourceOutcome.KindOf(outcome), []);
}
