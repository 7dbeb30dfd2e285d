namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>
/// What the CNAV says of the identity France Travail holds. The default value: not certified. Any other text is kept. The default value is
/// an empty text.
/// </summary>
public readonly record struct CertificationCnav
{
    private static readonly string?[] s_known = ["VC", "IC", "PC", "AC", "DC", "EC", "RC"];

    private readonly string? _value;

    private CertificationCnav(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Certified, <c>VC</c>.</summary>
    public static CertificationCnav Certifiee { get; } = new("VC");

    /// <summary>Held as certified, <c>IC</c>.</summary>
    public static CertificationCnav Assimilee { get; } = new("IC");

    /// <summary>Certified in part, <c>PC</c>.</summary>
    public static CertificationCnav Partielle { get; } = new("PC");

    /// <summary>Not certified: the CNAV has not answered yet, <c>AC</c>.</summary>
    public static CertificationCnav EnAttente { get; } = new("AC");

    /// <summary>Not certified: the request is sent, <c>DC</c>.</summary>
    public static CertificationCnav Demandee { get; } = new("DC");

    /// <summary>Not certified: it failed, <c>EC</c>. In the contract's text, not in its list.</summary>
    public static CertificationCnav Echec { get; } = new("EC");

    /// <summary>Not certified: the CNAV's proposal was refused, <c>RC</c>.</summary>
    public static CertificationCnav Refusee { get; } = new("RC");

    /// <summary>Whether it is one of the documented codes.</summary>
    public bool IsKnown => Array.IndexOf(s_known, _value) >= 0;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static CertificationCnav From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
