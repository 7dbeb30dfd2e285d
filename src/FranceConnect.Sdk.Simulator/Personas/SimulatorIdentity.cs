namespace FranceConnect.Sdk.Simulator;

/// <summary>A civil status in FranceConnect's own codes. A null member is one the person or the identity provider does not have.</summary>
public sealed record SimulatorIdentity
{
    /// <summary>Given names, in order, one per element even when one of them holds a space.</summary>
    public IReadOnlyList<string> GivenNames { get; init; } = [];

    /// <summary>Name at birth.</summary>
    public string? FamilyName { get; init; }

    /// <summary>« Nom d’usage ». Null when there is none.</summary>
    public string? PreferredUsername { get; init; }

    /// <summary><c>female</c>, <c>male</c> or <c>unspecified</c>.</summary>
    public string? Gender { get; init; }

    /// <summary>
    /// Date of birth <c>YYYY-MM-DD</c>. An identity provider says <c>YYYY-MM-00</c> or <c>YYYY-00-00</c> when the day, or the day and
    /// month, are presumed.
    /// </summary>
    public string? BirthDate { get; init; }

    /// <summary>COG code of the municipality of birth. Empty for a person born abroad.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>COG code of the country of birth, <c>99100</c> for France.</summary>
    public string? BirthCountry { get; init; }

    internal string GivenName => string.Join(' ', GivenNames);
}
