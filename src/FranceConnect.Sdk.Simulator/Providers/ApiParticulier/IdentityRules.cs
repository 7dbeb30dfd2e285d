namespace FranceConnect.Sdk.Simulator;

/// <summary>Whether a parameter is known to a route, and whether it must be there.</summary>
internal enum Presence
{
    None,
    Optional,
    Required,
}

/// <summary>What a route of the identity modality asks of a civil status.</summary>
internal sealed record IdentityRules
{
    public bool UsualName { get; init; }

    public int MaximumGivenNames { get; init; } = 3;

    public bool IsDateRequired { get; init; } = true;

    public Presence Sex { get; init; }

    public Presence Country { get; init; }

    public Presence Place { get; init; }

    /// <summary>True when the place may be told by the name of the commune and its département.</summary>
    public bool PlaceByName { get; init; }
}
