namespace FranceConnect.Sdk.DataProviders.Dgfip;

/// <summary>The family situation of a tax household, a letter; any other text is kept. The default value is an empty text.</summary>
/// <remarks>The DGFiP's description names <c>M</c> alone; the other letters are those of the income tax return, unverified here.</remarks>
public readonly record struct SituationFamiliale
{
    private readonly string? _value;

    private SituationFamiliale(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Married, <c>M</c>.</summary>
    public static SituationFamiliale Marie { get; } = new("M");

    /// <summary>Bound by a pacs, <c>O</c>.</summary>
    public static SituationFamiliale Pacse { get; } = new("O");

    /// <summary>Single, <c>C</c>.</summary>
    public static SituationFamiliale Celibataire { get; } = new("C");

    /// <summary>Divorced or separated, <c>D</c>.</summary>
    public static SituationFamiliale Divorce { get; } = new("D");

    /// <summary>Widowed, <c>V</c>.</summary>
    public static SituationFamiliale Veuf { get; } = new("V");

    /// <summary>Whether it is one of the five letters.</summary>
    public bool IsKnown => this == Marie || this == Pacse || this == Celibataire || this == Divorce || this == Veuf;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static SituationFamiliale From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
