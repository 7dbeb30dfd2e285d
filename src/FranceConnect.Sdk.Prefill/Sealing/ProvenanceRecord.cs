namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// What the agent sees of a submitted form: which value came from whom, what it is worth, and what the citizen changed or contests. Kept sealed
/// beside the form (<see cref="PrefillSeal.Seal(ProvenanceRecord)"/>), it proves that nobody changed it since. Personal data.
/// </summary>
public sealed class ProvenanceRecord
{
    internal ProvenanceRecord(
        string formId,
        string? tenantId,
        DateTimeOffset recordedAt,
        IReadOnlyList<ProvenanceEntry> entries
    )
    {
        FormId = formId;
        TenantId = tenantId;
        RecordedAt = recordedAt;
        Entries = entries;
    }

    /// <summary>The form's id.</summary>
    public string FormId { get; }

    /// <summary>The collectivité; null for a form that was filled without a sign-in.</summary>
    public string? TenantId { get; }

    /// <summary>When the form was submitted.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>The fields that have a value, in the form's order.</summary>
    public IReadOnlyList<ProvenanceEntry> Entries { get; }

    /// <summary>The entry of a field, or null.</summary>
    /// <param name="fieldId">The field's id.</param>
    /// <returns>The entry, or null when the field had no value.</returns>
    public ProvenanceEntry? Find(string fieldId)
    {
        Guard.NotNull(fieldId);
        return Entries.FirstOrDefault(entry => entry.FieldId == fieldId);
    }

    /// <summary>The record of a form as it is submitted.</summary>
    /// <param name="result">The filled form, what was typed included.</param>
    /// <param name="recordedAt">The time of the submission.</param>
    /// <returns>The record.</returns>
    public static ProvenanceRecord Create(PrefillResult result, DateTimeOffset recordedAt) =>
        new(
            Guard.NotNull(result).Form.Id,
            result.Facts.TenantId,
            recordedAt,
            Array.AsReadOnly(result.Fields.Select(ProvenanceEntry.Of).ToArray())
        );

    /// <summary>The form and the number of fields, nothing of the values.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => $"{FormId}: {Entries.Count} fields";
}
