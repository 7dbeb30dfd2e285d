namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A title as France Travail writes it: <c>MME</c> or <c>M.</c>. Any other text is kept. The default value is an empty text.</summary>
public readonly record struct Civilite
{
    private readonly string? _value;

    private Civilite(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Madame, <c>MME</c>.</summary>
    public static Civilite Madame { get; } = new("MME");

    /// <summary>Monsieur, <c>M.</c>.</summary>
    public static Civilite Monsieur { get; } = new("M.");

    /// <summary>Whether it is one of the two documented values.</summary>
    public bool IsKnown => this == Madame || this == Monsieur;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static Civilite From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
