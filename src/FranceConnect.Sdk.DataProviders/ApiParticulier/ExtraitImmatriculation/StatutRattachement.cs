namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>How a person is tied to a vehicle. Any other text is kept. The default value is an empty text.</summary>
public readonly record struct StatutRattachement
{
    private readonly string? _value;

    private StatutRattachement(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Holder of a long lease, <c>locataire</c>.</summary>
    public static StatutRattachement Locataire { get; } = new("locataire");

    /// <summary>Holder, <c>titulaire</c>.</summary>
    public static StatutRattachement Titulaire { get; } = new("titulaire");

    /// <summary>Joint holder, <c>cotitulaire</c>.</summary>
    public static StatutRattachement Cotitulaire { get; } = new("cotitulaire");

    /// <summary>Whether it is one of the three documented values.</summary>
    public bool IsKnown => this == Locataire || this == Titulaire || this == Cotitulaire;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static StatutRattachement From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
