namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A step of a student grant, from <c>0bis</c> (the lowest amount) to <c>7</c>. Any other text is kept. The default value is an empty text.</summary>
public readonly record struct Echelon
{
    private static readonly string?[] s_known = ["0bis", "1", "2", "3", "4", "5", "6", "7"];

    private readonly string? _value;

    private Echelon(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Step 0 bis.</summary>
    public static Echelon ZeroBis { get; } = new("0bis");

    /// <summary>Step 1.</summary>
    public static Echelon Echelon1 { get; } = new("1");

    /// <summary>Step 2.</summary>
    public static Echelon Echelon2 { get; } = new("2");

    /// <summary>Step 3.</summary>
    public static Echelon Echelon3 { get; } = new("3");

    /// <summary>Step 4.</summary>
    public static Echelon Echelon4 { get; } = new("4");

    /// <summary>Step 5.</summary>
    public static Echelon Echelon5 { get; } = new("5");

    /// <summary>Step 6.</summary>
    public static Echelon Echelon6 { get; } = new("6");

    /// <summary>Step 7.</summary>
    public static Echelon Echelon7 { get; } = new("7");

    /// <summary>Whether it is one of the eight documented steps.</summary>
    public bool IsKnown => Array.IndexOf(s_known, _value) >= 0;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static Echelon From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
