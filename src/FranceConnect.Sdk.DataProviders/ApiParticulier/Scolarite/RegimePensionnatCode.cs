namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>A regime of the ministry's nomenclature, <c>0</c> to <c>6</c>; any other text is kept. The default value is an empty text.</summary>
public readonly record struct RegimePensionnatCode
{
    private readonly string? _value;

    private RegimePensionnatCode(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Externe libre.</summary>
    public static RegimePensionnatCode ExterneLibre { get; } = new("0");

    /// <summary>Externe surveillé.</summary>
    public static RegimePensionnatCode ExterneSurveille { get; } = new("1");

    /// <summary>Half-board (demi-pensionnaire) in the school.</summary>
    public static RegimePensionnatCode DemiPensionnaireDansEtablissement { get; } = new("2");

    /// <summary>Boarder (interne) in the school.</summary>
    public static RegimePensionnatCode InterneDansEtablissement { get; } = new("3");

    /// <summary>Interne externé.</summary>
    public static RegimePensionnatCode InterneExterne { get; } = new("4");

    /// <summary>Interne hébergé.</summary>
    public static RegimePensionnatCode InterneHeberge { get; } = new("5");

    /// <summary>Half-board (demi-pensionnaire) out of the school.</summary>
    public static RegimePensionnatCode DemiPensionnaireHorsEtablissement { get; } = new("6");

    /// <summary>Whether it is one of the documented values.</summary>
    public bool IsKnown =>
        this == ExterneLibre
        || this == ExterneSurveille
        || this == DemiPensionnaireDansEtablissement
        || this == InterneDansEtablissement
        || this == InterneExterne
        || this == InterneHeberge
        || this == DemiPensionnaireHorsEtablissement;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static RegimePensionnatCode From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
