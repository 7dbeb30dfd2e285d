namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The degree of a school, <c>1D</c> or <c>2D</c>; any other text is kept. The default value is an empty text.</summary>
public readonly record struct DegreEtablissement
{
    private readonly string? _value;

    private DegreEtablissement(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>École maternelle or élémentaire.</summary>
    public static DegreEtablissement PremierDegre { get; } = new("1D");

    /// <summary>Collège or lycée.</summary>
    public static DegreEtablissement SecondDegre { get; } = new("2D");

    /// <summary>Whether it is one of the documented values.</summary>
    public bool IsKnown => this == PremierDegre || this == SecondDegre;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static DegreEtablissement From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
