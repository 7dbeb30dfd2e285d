using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// What is known of a citizen and their household, and how each source ended. Immutable. It holds personal data, of the citizen who signed in
/// only; no answer is kept as it came (rule R4).
/// </summary>
public sealed class FactSet : IReadOnlyCollection<Fact>
{
    private readonly Dictionary<string, Fact> _facts;

    internal FactSet(
        IEnumerable<Fact> facts,
        IReadOnlyList<ListedChild> children,
        IEnumerable<SourceOutcome> outcomes,
        IEnumerable<PrefillWarning> warnings
    )
    {
        // The first one stays (rule R31).
        _facts = facts
            .GroupBy(static fact => fact.Key.Name, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
        Children = children;
        Outcomes = Array.AsReadOnly(outcomes.ToArray());
        Warnings = Array.AsReadOnly(warnings.Distinct().ToArray());
    }

    /// <summary>Nothing: the form of a citizen who did not sign in.</summary>
    public static FactSet Empty { get; } = new([], [], [], []);

    /// <summary>How many facts there are.</summary>
    public int Count => _facts.Count;

    /// <summary>The children to choose from; empty once one is chosen, or when no source lists any.</summary>
    public IReadOnlyList<ListedChild> Children { get; }

    /// <summary>How each source ended, in the order they were asked.</summary>
    public IReadOnlyList<SourceOutcome> Outcomes { get; }

    /// <summary>What the sources are to be warned of.</summary>
    public IReadOnlyList<PrefillWarning> Warnings { get; }

    /// <summary>Whether a second guardian signed in.</summary>
    public bool HasSecondGuardian { get; internal init; }

    /// <summary>The collectivité the citizen signed in at; null without a sign-in.</summary>
    public string? TenantId { get; internal init; }

    /// <summary>The citizen, as FranceConnect names them to this service; the default value without a sign-in.</summary>
    public FranceConnectSubject Subject =>
        Get(Facts.Guardian1.Sub) is { } sub ? FranceConnectSubject.From(sub.Value) : default;

    /// <summary>The fact of this name, or null.</summary>
    /// <typeparam name="T">The .NET type of its values.</typeparam>
    /// <param name="key">Its name.</param>
    /// <returns>The fact, or null when it is not known: <see cref="Outcomes"/> says why.</returns>
    public Fact<T>? Get<T>(FactKey<T> key)
        where T : notnull => Find(Guard.NotNull(key)) as Fact<T>;

    /// <summary>The fact of this name, or null.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>The fact, or null.</returns>
    public Fact? Find(FactKey key) => _facts.TryGetValue(Guard.NotNull(key).Name, out var fact) ? fact : null;

    /// <inheritdoc/>
    public IEnumerator<Fact> GetEnumerator() => _facts.Values.GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Keeps one child and drops the others (rule R2).</summary>
    /// <param name="index">The child's <see cref="ListedChild.Index"/>; null, or an index nobody has, keeps none.</param>
    /// <returns>The facts with the child's own, and no child left to choose from.</returns>
    public FactSet ChooseChild(int? index)
    {
        var chosen = index is null ? null : Children.FirstOrDefault(child => child.Index == index);
        return With(chosen?.Facts ?? [], [], chosen?.Warnings ?? [], children: []);
    }

    /// <summary>
    /// What an earlier sign-in of the same person brought, kept where this one did not ask again: a form opened later asks for its own scopes only.
    /// </summary>
    /// <param name="earlier">What was kept of the earlier sign-in; null when there was none.</param>
    /// <returns>The facts of both; these alone when the earlier ones are of somebody else, or of another collectivité.</returns>
    public FactSet CompletedBy(FactSet? earlier) =>
        earlier is null || Subject.IsEmpty || earlier.Subject != Subject || earlier.TenantId != TenantId
            ? this
            : FactSetMerge.Complete(this, earlier);

    /// <summary>How many facts and outcomes, nothing of the values.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{Count} facts, {Outcomes.Count} outcomes";

    /// <summary>A copy without what a second guardian's sign-in brought.</summary>
    internal FactSet WithoutSecondGuardian() =>
        new(
            _facts.Values.Where(static fact => !IsOfSecondGuardian(fact.Key.Name)),
            Children,
            Outcomes.Where(static outcome => outcome.Session == 1),
            Warnings.Where(static warning => warning.Session is null && !IsOfSecondGuardian(warning.Fact ?? ""))
        )
        {
            TenantId = TenantId,
        };

    private static bool IsOfSecondGuardian(string fact) =>
        fact.StartsWith("Guardian2.", StringComparison.Ordinal)
        || fact.StartsWith("Household2.", StringComparison.Ordinal);

    /// <summary>A copy without anything this source said.</summary>
    internal FactSet WithoutSource(string source) =>
        new(
            _facts.Values.Where(fact => fact.Provenance.Source != source),
            Children,
            Outcomes.Where(outcome => outcome.Source != source),
            Warnings.Where(warning => warning.Source != source && SourceOf(warning.Code) != source)
        )
        {
            HasSecondGuardian = HasSecondGuardian,
            TenantId = TenantId,
        };

    /// <summary>The source of a warning that does not name it.</summary>
    private static string? SourceOf(PrefillWarningCode code) =>
        code == PrefillWarningCode.ScholarshipUnknownBeforeMidOctober ? FactSourceInfo.Scolarite.Id : null;

    /// <summary>A copy with more; a fact that is known stays (rule R31).</summary>
    internal FactSet With(
        IEnumerable<Fact> facts,
        IEnumerable<SourceOutcome> outcomes,
        IEnumerable<PrefillWarning> warnings,
        IReadOnlyList<ListedChild>? children = null,
        bool? hasSecondGuardian = null
    ) =>
        new(_facts.Values.Concat(facts), children ?? Children, Outcomes.Concat(outcomes), Warnings.Concat(warnings))
        {
            HasSecondGuardian = hasSecondGuardian ?? HasSecondGuardian,
            TenantId = TenantId,
        };
}
