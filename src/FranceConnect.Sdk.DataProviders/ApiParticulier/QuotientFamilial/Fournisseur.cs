namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The fund that computed a quotient familial: <c>CNAF</c> or <c>MSA</c>; any other text is kept. The default value is an empty text.</summary>
public readonly record struct Fournisseur
{
    private readonly string? _value;

    private Fournisseur(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>The family allowance fund (CAF).</summary>
    public static Fournisseur Cnaf { get; } = new("CNAF");

    /// <summary>The farmers' fund.</summary>
    public static Fournisseur Msa { get; } = new("MSA");

    /// <summary>Whether it is one of the two documented values.</summary>
    public bool IsKnown => this == Cnaf || this == Msa;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static Fournisseur From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
