namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>What a scenario gave: the form and all that is kept of it or shown of it, each as a check reads it.</summary>
internal sealed record Outcome(Scenario Scenario, PrefillResult Result)
{
    /// <summary>The same form filled once more.</summary>
    public required PrefillResult Again { get; init; }

    /// <summary>The same form with nothing typed.</summary>
    public required PrefillResult Untyped { get; init; }

    public required IReadOnlyList<AlteredField> Alterations { get; init; }

    /// <summary>The members of the sealed draft, the child chosen.</summary>
    public required string Draft { get; init; }

    /// <summary>The members of the agent's sealed record.</summary>
    public required string Record { get; init; }

    /// <summary>What the citizen's page is given.</summary>
    public required string Page { get; init; }
}
