namespace FranceConnect.Sdk.Prefill;

/// <summary>A field of the form that has a value, or a proposed one, and where it comes from. Personal data.</summary>
public sealed class PrefillField
{
    internal PrefillField(FormField field, object value, string text, Provenance provenance, EditPolicy policy)
    {
        Field = field;
        Value = value;
        Text = text;
        Provenance = provenance;
        Policy = policy;
    }

    /// <summary>The field.</summary>
    public FormField Field { get; }

    /// <summary>The field's id.</summary>
    public string Id => Field.Id;

    /// <summary>
    /// The value, of the field's type (<see cref="FieldType.ValueType"/>); the typed text itself when it is not of that type
    /// (<see cref="IsValid"/>).
    /// </summary>
    public object Value { get; }

    /// <summary>The value as it would be typed.</summary>
    public string Text { get; }

    /// <summary>Whether the value is of the field's type: false for a number typed with letters, say. The field's bounds are not checked here.</summary>
    public bool IsValid { get; internal init; } = true;

    /// <summary>
    /// Whether the citizen in front of the form may not see the value: what a second guardian's sign-in said of their own household (rule R24). Their
    /// page says that it was obtained; the agent reads it.
    /// </summary>
    public bool IsForAgentOnly => Field.Fact?.Entity == "Household2" && Provenance.Source != FactSourceInfo.User.Id;

    /// <summary>Where the value comes from and what it is worth.</summary>
    public Provenance Provenance { get; }

    /// <summary>What the citizen may do with the value in this form.</summary>
    public EditPolicy Policy { get; }

    /// <summary>The value the citizen typed over; null when they did not.</summary>
    public PrefillField? Original { get; internal init; }

    /// <summary>What the citizen says the value should be, as typed; null when they do not contest it. A proof is asked, and the agent decides.</summary>
    public string? ContestedText { get; internal init; }

    /// <summary>The contested value, of the field's type, or the typed text when it is not of that type; null when there is none.</summary>
    public object? ContestedValue { get; internal init; }

    /// <summary>The field and the source, nothing of the value.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{Id} ({Provenance.Source})";
}
