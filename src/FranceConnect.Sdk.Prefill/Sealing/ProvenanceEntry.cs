namespace FranceConnect.Sdk.Prefill;

/// <summary>One field of a submitted form: its value, and where it comes from. Personal data.</summary>
public sealed class ProvenanceEntry
{
    internal ProvenanceEntry(
        string fieldId,
        string text,
        string source,
        string path,
        TrustLevel trust,
        string obtainedOn,
        string sentence
    )
    {
        FieldId = fieldId;
        Text = text;
        Source = source;
        Path = path;
        Trust = trust;
        ObtainedOn = obtainedOn;
        Sentence = sentence;
    }

    /// <summary>The field's id.</summary>
    public string FieldId { get; }

    /// <summary>The value as it is typed. Of a contested field, the official one.</summary>
    public string Text { get; }

    /// <summary>The source's id, for example <c>ApiParticulier.QuotientFamilial</c>; <c>User</c> for a typed value.</summary>
    public string Source { get; }

    /// <summary>The path in the source's answer; the field's id for a typed value.</summary>
    public string Path { get; }

    /// <summary>What the value is worth as a proof.</summary>
    public TrustLevel Trust { get; }

    /// <summary>The day the value was obtained, in France: <c>2026-09-03</c>.</summary>
    public string ObtainedOn { get; }

    /// <summary>The French sentence: « Donnée fournie par la CAF le 03/09/2026 ».</summary>
    public string Sentence { get; }

    /// <summary>The value of a source that the citizen typed over; null when they did not.</summary>
    public ProvenanceEntry? Original { get; internal init; }

    /// <summary>What the citizen says an official value should be: a proof is asked, and the agent decides. Null when it is not contested.</summary>
    public string? ContestedText { get; internal init; }

    /// <summary>The field and the source, nothing of the value.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{FieldId} ({Source})";

    internal static ProvenanceEntry Of(PrefillField field) =>
        new(
            field.Id,
            field.Text,
            field.Provenance.Source,
            field.Provenance.Path,
            field.Provenance.Trust,
            field.Provenance.ObtainedOn,
            field.Provenance.Sentence
        )
        {
            Original = field.Original is { } original ? Of(original) : null,
            ContestedText = field.ContestedText,
        };
}
