namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The energy of a vehicle, for example <c>ES</c> (petrol). Any other text is kept. The default value is an empty text.</summary>
public readonly record struct TypeCarburant
{
    private static readonly string?[] s_known =
    [
        "AC",
        "EE",
        "EG",
        "EH",
        "EL",
        "EM",
        "EN",
        "EP",
        "EQ",
        "ER",
        "ES",
        "ET",
        "FE",
        "FG",
        "FH",
        "FL",
        "FN",
        "GA",
        "GF",
        "GG",
        "GH",
        "GL",
        "GM",
        "GN",
        "GO",
        "GP",
        "GQ",
        "GZ",
        "H2",
        "HE",
        "HH",
        "HY",
        "NE",
        "NH",
        "PE",
        "PH",
        "PL",
    ];

    private readonly string? _value;

    private TypeCarburant(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Energy <c>AC</c>.</summary>
    public static TypeCarburant AC { get; } = new("AC");

    /// <summary>Energy <c>EE</c>.</summary>
    public static TypeCarburant EE { get; } = new("EE");

    /// <summary>Petrol and LPG, <c>EG</c>.</summary>
    public static TypeCarburant EG { get; } = new("EG");

    /// <summary>Energy <c>EH</c>.</summary>
    public static TypeCarburant EH { get; } = new("EH");

    /// <summary>Energy <c>EL</c>.</summary>
    public static TypeCarburant EL { get; } = new("EL");

    /// <summary>Energy <c>EM</c>.</summary>
    public static TypeCarburant EM { get; } = new("EM");

    /// <summary>Energy <c>EN</c>.</summary>
    public static TypeCarburant EN { get; } = new("EN");

    /// <summary>Energy <c>EP</c>.</summary>
    public static TypeCarburant EP { get; } = new("EP");

    /// <summary>Energy <c>EQ</c>.</summary>
    public static TypeCarburant EQ { get; } = new("EQ");

    /// <summary>Energy <c>ER</c>.</summary>
    public static TypeCarburant ER { get; } = new("ER");

    /// <summary>Petrol, <c>ES</c>.</summary>
    public static TypeCarburant ES { get; } = new("ES");

    /// <summary>Energy <c>ET</c>.</summary>
    public static TypeCarburant ET { get; } = new("ET");

    /// <summary>Energy <c>FE</c>.</summary>
    public static TypeCarburant FE { get; } = new("FE");

    /// <summary>Energy <c>FG</c>.</summary>
    public static TypeCarburant FG { get; } = new("FG");

    /// <summary>Energy <c>FH</c>.</summary>
    public static TypeCarburant FH { get; } = new("FH");

    /// <summary>Energy <c>FL</c>.</summary>
    public static TypeCarburant FL { get; } = new("FL");

    /// <summary>Energy <c>FN</c>.</summary>
    public static TypeCarburant FN { get; } = new("FN");

    /// <summary>Energy <c>GA</c>.</summary>
    public static TypeCarburant GA { get; } = new("GA");

    /// <summary>Energy <c>GF</c>.</summary>
    public static TypeCarburant GF { get; } = new("GF");

    /// <summary>Energy <c>GG</c>.</summary>
    public static TypeCarburant GG { get; } = new("GG");

    /// <summary>Energy <c>GH</c>.</summary>
    public static TypeCarburant GH { get; } = new("GH");

    /// <summary>Energy <c>GL</c>.</summary>
    public static TypeCarburant GL { get; } = new("GL");

    /// <summary>Energy <c>GM</c>.</summary>
    public static TypeCarburant GM { get; } = new("GM");

    /// <summary>Energy <c>GN</c>.</summary>
    public static TypeCarburant GN { get; } = new("GN");

    /// <summary>Energy <c>GO</c>.</summary>
    public static TypeCarburant GO { get; } = new("GO");

    /// <summary>Energy <c>GP</c>.</summary>
    public static TypeCarburant GP { get; } = new("GP");

    /// <summary>Energy <c>GQ</c>.</summary>
    public static TypeCarburant GQ { get; } = new("GQ");

    /// <summary>Energy <c>GZ</c>.</summary>
    public static TypeCarburant GZ { get; } = new("GZ");

    /// <summary>Energy <c>H2</c>.</summary>
    public static TypeCarburant H2 { get; } = new("H2");

    /// <summary>Energy <c>HE</c>.</summary>
    public static TypeCarburant HE { get; } = new("HE");

    /// <summary>Energy <c>HH</c>.</summary>
    public static TypeCarburant HH { get; } = new("HH");

    /// <summary>Energy <c>HY</c>.</summary>
    public static TypeCarburant HY { get; } = new("HY");

    /// <summary>Energy <c>NE</c>.</summary>
    public static TypeCarburant NE { get; } = new("NE");

    /// <summary>Energy <c>NH</c>.</summary>
    public static TypeCarburant NH { get; } = new("NH");

    /// <summary>Energy <c>PE</c>.</summary>
    public static TypeCarburant PE { get; } = new("PE");

    /// <summary>Energy <c>PH</c>.</summary>
    public static TypeCarburant PH { get; } = new("PH");

    /// <summary>Energy <c>PL</c>.</summary>
    public static TypeCarburant PL { get; } = new("PL");

    /// <summary>Whether it is one of the documented codes.</summary>
    public bool IsKnown => Array.IndexOf(s_known, _value) >= 0;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static TypeCarburant From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
