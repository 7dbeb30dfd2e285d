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

    /// <summary>
    /// The same without what a page sends back of its own: the values it showed, and the blanks, which nobody typed (rule R34). Before the facts are
    /// enriched, so that an official value that changes or appears meanwhile (another address, another commune) is not taken for a tampered one.
    /// </summary>
    /// <param name="shown">The form as the page showed it: filled with the facts that were kept, and nothing typed.</param>
    /// <returns>What was typed.</returns>
    public PrefillInput WithoutEchoOf(PrefillResult shown)
    {
        Guard.NotNull(shown);
        var typed = new PrefillInput { PartnerIsGuardian2 = PartnerIsGuardian2 };
        foreach (var pair in Typed)
            if ((shown.Find(pair.Key)?.Text ?? "").Trim() != (pair.Value ?? "").Trim())
                typed.Typed[pair.Key] = pair.Value;
        return typed;
    }
}
