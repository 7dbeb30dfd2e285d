namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// What is kept between the collection and the submission of a form: the facts, whose they are, and until when. Immutable; it holds personal
/// data, and is kept sealed only (<see cref="PrefillSeal"/>).
/// </summary>
public sealed class PrefillDraft
{
    // Needed by the calls at the sign-in, by none of our forms: kept in memory only (rule R6).
    private static readonly FactKey[] s_inMemoryOnly =
    [
        Prefill.Facts.Guardian1.BirthPlaceCode,
        Prefill.Facts.Guardian1.BirthPlaceLabel,
        Prefill.Facts.Guardian1.BirthCountryCode,
        Prefill.Facts.Guardian1.BirthCountryLabel,
    ];

    internal PrefillDraft(string formId, FactSet facts, DateTimeOffset collectedAt, DateTimeOffset expiresAt)
    {
        FormId = formId;
        Facts = facts;
        CollectedAt = collectedAt;
        ExpiresAt = expiresAt;
    }

    /// <summary>The collectivité.</summary>
    public string TenantId => Facts.TenantId!;

    /// <summary>The citizen, as FranceConnect names them to this service.</summary>
    public FranceConnectSubject Subject => Facts.Subject;

    /// <summary>The form's id.</summary>
    public string FormId { get; }

    /// <summary>
    /// The facts. Where the citizen was born is not among them, unless the form binds it (rule R6). The children to choose from are: choose before a
    /// draft is kept beyond the visit (rule R2).
    /// </summary>
    public FactSet Facts { get; }

    /// <summary>When the oldest of the facts was obtained: keeping it again does not make it younger.</summary>
    public DateTimeOffset CollectedAt { get; }

    /// <summary>When the form's declared retention ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Makes a draft, to be sealed.</summary>
    /// <param name="form">The form, its retention declared.</param>
    /// <param name="facts">What was collected after a sign-in.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="FranceConnectException">The form declares no retention (FCS5011).</exception>
    /// <exception cref="ArgumentException">The facts are nobody's: typed at the desk, or empty.</exception>
    public static PrefillDraft Create(FormDefinition form, FactSet facts)
    {
        Guard.NotNull(form);
        Guard.NotNull(facts);
        if (form.Retention is not { } retention)
            throw new FranceConnectException(new FranceConnectError(FranceConnectErrorCode.RetentionMissing));
        if (facts.Subject.IsEmpty || string.IsNullOrEmpty(facts.TenantId))
            throw new ArgumentException(
                "Only what was collected after a sign-in is kept, for the person who signed in.",
                nameof(facts)
            );
        var bound = new HashSet<string>(
            form.Fields.Select(static field => field.Fact?.Name ?? ""),
            StringComparer.Ordinal
        );
        var kept = new FactSet(
            facts.Where(fact =>
                bound.Contains(fact.Key.Name) || !Array.Exists(s_inMemoryOnly, key => key.Name == fact.Key.Name)
            ),
            facts.Children,
            facts.Outcomes,
            facts.Warnings
        )
        {
            HasSecondGuardian = facts.HasSecondGuardian,
            TenantId = facts.TenantId,
        };
        var oldest = kept.Min(static fact => fact.Provenance.ObtainedAt);
        return new PrefillDraft(form.Id, kept, oldest, oldest + retention);
    }

    /// <summary>The form and the number of facts, nothing of the values.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{FormId}: {Facts.Count} facts";
}
