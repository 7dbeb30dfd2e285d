namespace FranceConnect.Sdk;

/// <summary>
/// How sure FranceConnect is of who signed in: the eIDAS level of the claim <c>acr</c> and of the parameter
/// <c>acr_values</c>. Unknown text is kept but is worth nothing. The default value is an empty text.
/// </summary>
/// <remarks>
/// FranceConnect serves <c>eidas1</c>, FranceConnect+ serves <c>eidas2</c> and <c>eidas3</c> and may answer with a
/// higher level than the one asked. (FranceConnect partner documentation; OpenID Connect Core 1.0, §2.)
/// </remarks>
public readonly record struct AssuranceLevel
{
    private readonly string? _value;

    private AssuranceLevel(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>The low level, <c>eidas1</c>: a password is enough.</summary>
    public static AssuranceLevel Eidas1 { get; } = new("eidas1");

    /// <summary>The substantial level, <c>eidas2</c>: two factors.</summary>
    public static AssuranceLevel Eidas2 { get; } = new("eidas2");

    /// <summary>The high level, <c>eidas3</c>: two factors, one of them certified hardware.</summary>
    public static AssuranceLevel Eidas3 { get; } = new("eidas3");

    /// <summary>Whether the value is one of the three eIDAS levels.</summary>
    public bool IsKnown => Rank != 0;

    private int Rank =>
        _value switch
        {
            "eidas1" => 1,
            "eidas2" => 2,
            "eidas3" => 3,
            _ => 0,
        };

    /// <summary>Keeps the text of the claim. It never fails.</summary>
    /// <param name="value">The text, case-sensitive; <see langword="null"/> or empty gives the default value.</param>
    public static AssuranceLevel From(string? value) => new(value);

    /// <summary>Whether this level is at least the one asked.</summary>
    /// <param name="requested">The level asked at the start of the login.</param>
    /// <returns><see langword="false"/> as soon as either level is unknown.</returns>
    public bool Satisfies(AssuranceLevel requested) => IsKnown && requested.IsKnown && Rank >= requested.Rank;

    /// <summary>The text of the claim, such as <c>eidas1</c>; empty for the default value.</summary>
    public override string ToString() => _value ?? string.Empty;
}
