namespace FranceConnect.Sdk.Prefill;

/// <summary>A field that the browser sent back with another value than the official one, where it may not be changed.</summary>
public sealed class AlteredField
{
    internal AlteredField(PrefillField official) => Official = official;

    /// <summary>The field.</summary>
    public FormField Field => Official.Field;

    /// <summary>
    /// The official value, which is kept. Its <see cref="PrefillField.Policy"/> is <see cref="EditPolicy.Locked"/> (what was sent is ignored) or
    /// <see cref="EditPolicy.Contestable"/> (what was sent is in <see cref="PrefillField.ContestedText"/>, unless it was blank).
    /// </summary>
    public PrefillField Official { get; }

    /// <summary>The field and the policy, nothing of the values: it may be logged.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{Field.Id} ({Official.Policy})";
}
