namespace FranceConnect.Sdk.DataProviders.Reference;

/// <summary>How precise an address is; any other text is kept. The default value is an empty text.</summary>
public readonly record struct TypeAdresse
{
    private readonly string? _value;

    private TypeAdresse(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>A number in a street, <c>housenumber</c>.</summary>
    public static TypeAdresse Numero { get; } = new("housenumber");

    /// <summary>A street, <c>street</c>.</summary>
    public static TypeAdresse Voie { get; } = new("street");

    /// <summary>A lieu-dit, <c>locality</c>.</summary>
    public static TypeAdresse LieuDit { get; } = new("locality");

    /// <summary>A commune, <c>municipality</c>.</summary>
    public static TypeAdresse Commune { get; } = new("municipality");

    /// <summary>Whether it is one of the four documented values.</summary>
    public bool IsKnown => this == Numero || this == Voie || this == LieuDit || this == Commune;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static TypeAdresse From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
