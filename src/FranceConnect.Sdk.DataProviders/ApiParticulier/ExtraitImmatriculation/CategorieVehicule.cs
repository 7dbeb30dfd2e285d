namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The European category of a vehicle, for example <c>M1</c>. Any other text is kept. The default value is an empty text.</summary>
public readonly record struct CategorieVehicule
{
    private static readonly string?[] s_known =
    [
        "M1",
        "M2",
        "M3",
        "N1",
        "N2",
        "N3",
        "O1",
        "O2",
        "O3",
        "O4",
        "L1e",
        "L2e",
        "L3e",
        "L4e",
        "L5e",
        "L6e",
        "L7e",
    ];

    private readonly string? _value;

    private CategorieVehicule(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Category <c>M1</c>.</summary>
    public static CategorieVehicule M1 { get; } = new("M1");

    /// <summary>Category <c>M2</c>.</summary>
    public static CategorieVehicule M2 { get; } = new("M2");

    /// <summary>Category <c>M3</c>.</summary>
    public static CategorieVehicule M3 { get; } = new("M3");

    /// <summary>Category <c>N1</c>.</summary>
    public static CategorieVehicule N1 { get; } = new("N1");

    /// <summary>Category <c>N2</c>.</summary>
    public static CategorieVehicule N2 { get; } = new("N2");

    /// <summary>Category <c>N3</c>.</summary>
    public static CategorieVehicule N3 { get; } = new("N3");

    /// <summary>Category <c>O1</c>.</summary>
    public static CategorieVehicule O1 { get; } = new("O1");

    /// <summary>Category <c>O2</c>.</summary>
    public static CategorieVehicule O2 { get; } = new("O2");

    /// <summary>Category <c>O3</c>.</summary>
    public static CategorieVehicule O3 { get; } = new("O3");

    /// <summary>Category <c>O4</c>.</summary>
    public static CategorieVehicule O4 { get; } = new("O4");

    /// <summary>Category <c>L1e</c>.</summary>
    public static CategorieVehicule L1e { get; } = new("L1e");

    /// <summary>Category <c>L2e</c>.</summary>
    public static CategorieVehicule L2e { get; } = new("L2e");

    /// <summary>Category <c>L3e</c>.</summary>
    public static CategorieVehicule L3e { get; } = new("L3e");

    /// <summary>Category <c>L4e</c>.</summary>
    public static CategorieVehicule L4e { get; } = new("L4e");

    /// <summary>Category <c>L5e</c>.</summary>
    public static CategorieVehicule L5e { get; } = new("L5e");

    /// <summary>Category <c>L6e</c>.</summary>
    public static CategorieVehicule L6e { get; } = new("L6e");

    /// <summary>Category <c>L7e</c>.</summary>
    public static CategorieVehicule L7e { get; } = new("L7e");

    /// <summary>Whether it is one of the documented codes.</summary>
    public bool IsKnown => Array.IndexOf(s_known, _value) >= 0;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static CategorieVehicule From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
