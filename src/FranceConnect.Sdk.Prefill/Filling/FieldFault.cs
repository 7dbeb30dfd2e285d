namespace FranceConnect.Sdk.Prefill;

/// <summary>A field that keeps a form from being submitted.</summary>
public sealed class FieldFault
{
    internal FieldFault(FormField field, FieldFaultKind kind)
    {
        Field = field;
        Kind = kind;
    }

    /// <summary>The field.</summary>
    public FormField Field { get; }

    /// <summary>What is wrong.</summary>
    public FieldFaultKind Kind { get; }

    /// <summary>The field and what is wrong, nothing of the value.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{Field.Id}: {Kind}";
}
