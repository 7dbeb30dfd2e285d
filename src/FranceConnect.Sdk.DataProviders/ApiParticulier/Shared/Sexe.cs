namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The sex of civil status as the providers write it: <c>F</c> or <c>M</c>; any other text is kept. The default value is an empty text.</summary>
public readonly record struct Sexe
{
    private readonly string? _value;

    private Sexe(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Female, <c>F</c>.</summary>
    public static Sexe F { get; } = new("F");

    /// <summary>Male, <c>M</c>.</summary>
    public static Sexe M { get; } = new("M");

    /// <summary>Whether it is one of the two documented values.</summary>
    public bool IsKnown => this == F || this == M;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static Sexe From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
