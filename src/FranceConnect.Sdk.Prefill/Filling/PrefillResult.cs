namespace FranceConnect.Sdk.Prefill;

/// <summary>A form filled with what is known and what was typed. Immutable; it holds personal data.</summary>
public sealed partial class PrefillResult
{
    internal PrefillResult(
        FormDefinition form,
        FactSet facts,
        IReadOnlyList<PrefillField> fields,
        IReadOnlyList<PrefillField> proposals,
        IReadOnlyList<FormField> missing,
        IReadOnlyList<PrefillWarning> warnings
    )
    {
        Form = form;
        Facts = facts;
        Fields = fields;
        Proposals = proposals;
        Missing = missing;
        Warnings = warnings;
    }

    /// <summary>The form.</summary>
    public FormDefinition Form { get; }

    /// <summary>The facts, with those computed from them. What was typed changes none (rule R32).</summary>
    public FactSet Facts { get; }

    /// <summary>The fields that have a value, in the form's order.</summary>
    public IReadOnlyList<PrefillField> Fields { get; }

    /// <summary>Values that wait for one gesture of the citizen, such as the partner as second legal guardian; none of them is in <see cref="Fields"/>.</summary>
    public IReadOnlyList<PrefillField> Proposals { get; }

    /// <summary>The children to choose from; empty once one is chosen.</summary>
    public IReadOnlyList<ListedChild> Children => Facts.Children;

    /// <summary>The required fields without a value, in the form's order.</summary>
    public IReadOnlyList<FormField> Missing { get; }

    /// <summary>What to be warned of.</summary>
    public IReadOnlyList<PrefillWarning> Warnings { get; }

    /// <summary>How each source ended.</summary>
    public IReadOnlyList<SourceOutcome> Outcomes => Facts.Outcomes;

    /// <summary>Whether all that the form asks at the sign-in was asked; otherwise the notice and its button are still to be shown.</summary>
    public bool IsCollected =>
        Form.Sources.Where(static source => source.IsAskedAtSignIn).Append(FactSourceInfo.FranceConnect).All(IsAsked);

    /// <summary>The value of a field, or null.</summary>
    /// <param name="id">The field's id.</param>
    /// <returns>The value, or null when it has none.</returns>
    public PrefillField? Find(string id)
    {
        Guard.NotNull(id);
        return Fields.FirstOrDefault(field => field.Id == id);
    }

    /// <summary>How many fields have a value, nothing of the values.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{Form.Id}: {Fields.Count} fields, {Missing.Count} missing";

    private bool IsAsked(FactSourceInfo source) => Outcomes.Any(outcome => outcome.Source == source.Id);
}
