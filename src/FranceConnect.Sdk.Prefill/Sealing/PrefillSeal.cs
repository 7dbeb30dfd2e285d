using FranceConnect.Sdk.Prefill.Internal;

namespace FranceConnect.Sdk.Prefill;

/// <summary>
/// Seals what is kept of a form, and opens it for the person, the collectivité and the form it belongs to, and for no other. Safe to share
/// between threads.
/// </summary>
public sealed class PrefillSeal
{
    private const string DraftPurpose = "FranceConnect.Sdk.Prefill.Draft";
    private const string RecordPurpose = "FranceConnect.Sdk.Prefill.ProvenanceRecord";

    private readonly SealedText _texts;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<FactSourceInfo> _sources;

    /// <summary>Makes a seal; <c>AddPrefillSession</c> of the ASP.NET Core package registers one.</summary>
    /// <param name="protector">What encrypts and signs.</param>
    /// <param name="sources">The sources of the application's own, whose facts are restored by their ids; null for none.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public PrefillSeal(IPrefillProtector protector, IEnumerable<IFactSource>? sources = null, TimeProvider? time = null)
    {
        _texts = new SealedText(Guard.NotNull(protector));
        _time = time ?? TimeProvider.System;
        _sources = [.. (sources ?? []).Select(static source => source.Info)];
    }

    /// <summary>Seals a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <returns>A text of letters, digits, <c>-</c> and <c>_</c>, which only <see cref="OpenDraft"/> reads.</returns>
    public string Seal(PrefillDraft draft)
    {
        Guard.NotNull(draft);
        return _texts.Seal(DraftPurpose, json => DraftFormat.Write(json, draft));
    }

    /// <summary>
    /// Opens a draft. A fact whose key or source nobody knows any more is left out. A retention that the form has shortened since then holds.
    /// </summary>
    /// <param name="sealedText">What <see cref="Seal(PrefillDraft)"/> returned, or anything a stranger sent.</param>
    /// <param name="form">The form it has to be of; its keys and sources restore the application's own facts.</param>
    /// <param name="tenantId">The collectivité it has to be of.</param>
    /// <param name="subject">The person it has to be of.</param>
    /// <returns>The draft, or why it was refused.</returns>
    public Unsealed<PrefillDraft> OpenDraft(
        string? sealedText,
        FormDefinition form,
        string tenantId,
        FranceConnectSubject subject
    )
    {
        Guard.NotNull(form);
        Guard.NotNull(tenantId);
        var opened = _texts.Open(
            DraftPurpose,
            sealedText,
            json => DraftFormat.Read(json, new Vocabulary(form, _sources))
        );
        if (!opened.IsAccepted)
            return opened;
        var draft = opened.Value;
        return Refusal() is { } refusal ? new Unsealed<PrefillDraft>(refusal) : opened;

        SealRefusal? Refusal() =>
            draft.Facts.TenantId != tenantId ? SealRefusal.OtherTenant
            : subject.IsEmpty || draft.Subject != subject ? SealRefusal.OtherUser
            : draft.FormId != form.Id ? SealRefusal.OtherForm
            : _time.GetUtcNow() >= draft.ExpiresAt || _time.GetUtcNow() - draft.CollectedAt >= form.Retention
                ? SealRefusal.Expired
            : null;
    }

    /// <summary>Seals the record of a submitted form, to be kept with it for the agent.</summary>
    /// <param name="record">The record.</param>
    /// <returns>A text of letters, digits, <c>-</c> and <c>_</c>, which only <see cref="OpenRecord"/> reads.</returns>
    public string Seal(ProvenanceRecord record)
    {
        Guard.NotNull(record);
        return _texts.Seal(RecordPurpose, json => RecordFormat.Write(json, record));
    }

    /// <summary>Opens a record: what it says is what the sources and the citizen said when the form was submitted, unchanged.</summary>
    /// <param name="sealedText">What <see cref="Seal(ProvenanceRecord)"/> returned, or anything a stranger sent.</param>
    /// <param name="formId">The form it has to be of.</param>
    /// <param name="tenantId">The collectivité it has to be of; null for a form that was filled without a sign-in.</param>
    /// <returns>The record, or why it was refused.</returns>
    public Unsealed<ProvenanceRecord> OpenRecord(string? sealedText, string formId, string? tenantId)
    {
        Guard.NotEmpty(formId);
        var opened = _texts.Open(RecordPurpose, sealedText, RecordFormat.Read);
        if (!opened.IsAccepted)
            return opened;
        return opened.Value.TenantId != tenantId ? new Unsealed<ProvenanceRecord>(SealRefusal.OtherTenant)
            : opened.Value.FormId != formId ? new Unsealed<ProvenanceRecord>(SealRefusal.OtherForm)
            : opened;
    }
}
