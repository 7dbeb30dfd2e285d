namespace FranceConnect.Sdk.Prefill;

/// <summary>What the citizen typed and answered, or the agent for them. Personal data.</summary>
public sealed class PrefillInput
{
    /// <summary>The typed texts by field id. Null or blank texts and unknown ids are ignored.</summary>
    public IDictionary<string, string?> Typed { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>
    /// Whether the partner in the file of the CAF or the MSA is the second legal guardian; default: null, not answered, and the partner is
    /// proposed.
    /// </summary>
    public bool? PartnerIsGuardian2 { get; set; }
}
