namespace FranceConnect.Sdk.Prefill;

/// <summary>A form filled at the desk, about a person who has not proved who they are.</summary>
public sealed class DeskPrefillResult
{
    internal DeskPrefillResult(PrefillResult result) => ForAgent = result;

    /// <summary>The filled form, for a habilitated agent's eyes only.</summary>
    public PrefillResult ForAgent { get; }

    /// <summary>How many fields have a value, nothing of the values.</summary>
    /// <returns>A line for a log.</returns>
    public override string ToString() => ForAgent.ToString();
}
