namespace FranceConnect.Sdk.Prefill;

/// <summary>What the citizen may do with a prefilled value.</summary>
public enum EditPolicy
{
    /// <summary>Read only: it is corrected at its source. A typed value is ignored, and said so (<see cref="PrefillWarningCode.LockedFieldIgnored"/>).</summary>
    Locked,

    /// <summary>
    /// Read only, with a way to report an error: the typed value is kept beside the official one, a proof is asked, and the agent decides
    /// (<see cref="PrefillWarningCode.Contested"/>).
    /// </summary>
    Contestable,

    /// <summary>Proposed, and not submitted before the citizen confirms it: one gesture for a whole person.</summary>
    Confirm,

    /// <summary>A typed value wins and is then declared; the original stays in the provenance (<see cref="PrefillWarningCode.OverriddenByUser"/>).</summary>
    Editable,

    /// <summary>Nothing to prefill: a plain input.</summary>
    Free,
}
