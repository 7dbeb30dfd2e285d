namespace FranceConnect.Sdk.Prefill;

/// <summary>A submitted form, compared field by field with what the sources said. Personal data.</summary>
public sealed class VerifiedForm
{
    internal VerifiedForm(PrefillResult result, IReadOnlyList<AlteredField> alterations)
    {
        Result = result;
        Alterations = alterations;
    }

    /// <summary>The form to keep: the official values, wherever they may not be changed, and what the citizen typed elsewhere.</summary>
    public PrefillResult Result { get; }

    /// <summary>The locked and contestable fields whose value was sent back changed or blank, in the form's order.</summary>
    public IReadOnlyList<AlteredField> Alterations { get; }

    /// <summary>How many fields, nothing of the values.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{Result}, {Alterations.Count} altered";
}
