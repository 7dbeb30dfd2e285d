namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>The code of a training regime, <c>RF1</c> to <c>RF7</c>. Any other text is kept. The default value is an empty text.</summary>
public readonly record struct CodeRegimeFormation
{
    private static readonly string?[] s_known = ["RF1", "RF2", "RF3", "RF4", "RF5", "RF6", "RF7"];

    private readonly string? _value;

    private CodeRegimeFormation(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Initial training, <c>RF1</c>.</summary>
    public static CodeRegimeFormation FormationInitiale { get; } = new("RF1");

    /// <summary>Initial training without apprenticeship, <c>RF2</c>.</summary>
    public static CodeRegimeFormation FormationInitialeHorsApprentissage { get; } = new("RF2");

    /// <summary>Studies resumed without funding or convention, <c>RF3</c>.</summary>
    public static CodeRegimeFormation RepriseEtudesNonFinancee { get; } = new("RF3");

    /// <summary>Apprenticeship contract, <c>RF4</c>.</summary>
    public static CodeRegimeFormation ContratApprentissage { get; } = new("RF4");

    /// <summary>Continuing training, <c>RF5</c>.</summary>
    public static CodeRegimeFormation FormationContinue { get; } = new("RF5");

    /// <summary>Continuing training without a professional contract, <c>RF6</c>.</summary>
    public static CodeRegimeFormation FormationContinueHorsContratProfessionnel { get; } = new("RF6");

    /// <summary>Professionalisation contract, <c>RF7</c>.</summary>
    public static CodeRegimeFormation ContratProfessionnalisation { get; } = new("RF7");

    /// <summary>Whether it is one of the seven documented codes.</summary>
    public bool IsKnown => Array.IndexOf(s_known, _value) >= 0;

    /// <summary>Keeps a text. It never fails.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static CodeRegimeFormation From(string? value) => new(value);

    /// <summary>The text; empty for the default value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
