namespace FranceConnect.Sdk.Prefill;

/// <summary>A field of a form.</summary>
public sealed class FormField
{
    internal FormField(string id, string label, FieldType type, FactKey? fact, FormFieldOptions options)
    {
        Id = Guard.NotEmpty(id);
        Label = Guard.NotEmpty(label);
        Type = type;
        Fact = fact;
        Policy = PolicyOf(id, fact, options.Policy);
        IsRequired = options.IsRequired;
        RequiredWhen = options.RequiredWhen;
        IsSensitive = options.IsSensitive || fact is { IsSensitive: true };
        ReplacesProof = options.ReplacesProof;
        ReplacesProofInPart = options.ReplacesProofInPart;
        Constraints = new FieldConstraints(options);
    }

    /// <summary>The id, unique in the form.</summary>
    public string Id { get; }

    /// <summary>The French label.</summary>
    public string Label { get; }

    /// <summary>The type of its values.</summary>
    public FieldType Type { get; }

    /// <summary>The fact that fills it; null for a plain input.</summary>
    public FactKey? Fact { get; }

    /// <summary>What the citizen may do with a prefilled value; <see cref="EditPolicy.Free"/> for a plain input.</summary>
    public EditPolicy Policy { get; }

    /// <summary>Whether the form is not complete without it; with <see cref="RequiredWhen"/>, only while that holds.</summary>
    public bool IsRequired { get; }

    /// <summary>When it is required; null when it does not depend.</summary>
    public FieldCondition? RequiredWhen { get; }

    /// <summary>Whether it reveals health, religion or the like: never in a log nor a URL.</summary>
    public bool IsSensitive { get; }

    /// <summary>The French name of the proof that a certified value makes needless, and that is asked for when there is none (rule R11).</summary>
    public string? ReplacesProof { get; }

    /// <summary>Whether the value replaces that proof in part only.</summary>
    public bool ReplacesProofInPart { get; }

    /// <summary>The bounds of its values.</summary>
    public FieldConstraints Constraints { get; }

    /// <summary>The id.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;

    /// <summary>The policy of a value here: the value's own, unless the form is stricter than the fact.</summary>
    internal EditPolicy PolicyFor(EditPolicy value) =>
        Fact is null || Policy == Fact.Policy || Policy > value ? value : Policy;

    private static EditPolicy PolicyOf(string id, FactKey? fact, EditPolicy? asked)
    {
        if (fact is null)
            return EditPolicy.Free;
        // The policies are listed from the strictest on.
        return asked is not { } policy || policy <= fact.Policy
            ? asked ?? fact.Policy
            : throw new ArgumentException(
                $"The field {id} may be stricter than its fact {fact.Name} ({fact.Policy}), not looser ({policy}).",
                nameof(asked)
            );
    }
}
