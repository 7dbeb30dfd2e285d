namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>Where a person stands with the service national. Any other text is kept. The default value is an empty text.</summary>
public readonly record struct StatutServiceNational
{
    private readonly string? _value;

    private StatutServiceNational(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>In order, exempted people included: <c>en_regle</c>.</summary>
    public static StatutServiceNational EnRegle { get; } = new("en_regle");

    /// <summary>Not in order: <c>pas_en_regle</c>. Under 18 often wrong, as communes send their census once a quarter.</summary>
    public static StatutServiceNational PasEnRegle { get; } = new("pas_en_regle");

    /// <summary>The DSNJ cannot tell: <c>indetermine</c>.</summary>
    public static StatutServiceNational Indetermine { get; } = new("indetermine");

    /// <summary>Not concerned: <c>non_concerne</c>.</summary>
    public static StatutServiceNational NonConcerne { get; } = new("non_concerne");

    /// <summary>Whether it is one of the four documented values.</summary>
    public bool IsKnown => this == EnRegle || this == PasEnRegle || this == Indetermine || this == NonConcerne;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static StatutServiceNational From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
