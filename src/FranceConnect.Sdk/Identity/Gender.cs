namespace FranceConnect.Sdk;

/// <summary>
/// The gender held by civil status, from the claim <c>gender</c>. FranceConnect sends <c>female</c>, <c>male</c> or
/// <c>unspecified</c>; any other text is kept as it came. The default value is an empty text.
/// </summary>
/// <remarks>Source: FranceConnect partner documentation; the claim is that of OpenID Connect Core 1.0, §5.1.</remarks>
public readonly record struct Gender
{
    private readonly string? _value;

    private Gender(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>Female, <c>female</c>.</summary>
    public static Gender Female { get; } = new("female");

    /// <summary>Male, <c>male</c>.</summary>
    public static Gender Male { get; } = new("male");

    /// <summary>Civil status holds neither, <c>unspecified</c>.</summary>
    public static Gender Unspecified { get; } = new("unspecified");

    /// <summary>Whether the value is one of the three that FranceConnect documents.</summary>
    public bool IsKnown => this == Female || this == Male || this == Unspecified;

    /// <summary>Keeps the text of the claim. It never fails.</summary>
    /// <param name="value">The text, case-sensitive; <see langword="null"/> or empty gives the default value.</param>
    public static Gender From(string? value) => new(value);

    /// <summary>The text of the claim, such as <c>female</c>; empty for the default value.</summary>
    public override string ToString() => _value ?? string.Empty;
}
