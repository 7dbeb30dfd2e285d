namespace FranceConnect.Sdk;

/// <summary>
/// A country in INSEE's Code officiel géographique, from the claim <c>birthcountry</c>: <c>99100</c> for France,
/// <c>99</c> and three digits for the others (<c>99352</c> is Algeria).
/// </summary>
/// <remarks>
/// The text is kept as received; European (eIDAS) identities carry no such claim. The default value is an empty text.
/// (FranceConnect partner documentation, formats of the claims.)
/// </remarks>
public readonly record struct CountryCode
{
    private const int TextLength = 5;

    private readonly string? _value;

    private CountryCode(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>France, <c>99100</c>.</summary>
    public static CountryCode France { get; } = new("99100");

    /// <summary>The text received; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether the code is <c>99100</c>.</summary>
    public bool IsFrance => this == France;

    /// <summary>Whether the text has the shape of a code: <c>99</c>, then three digits.</summary>
    public bool IsWellFormed =>
        _value is { Length: TextLength } code
        && code[0] == '9'
        && code[1] == '9'
        && IsDigit(code[2])
        && IsDigit(code[3])
        && IsDigit(code[4]);

    /// <summary>
    /// The name of the country in French, in the capitals of INSEE's table (<c>ALGERIE</c>), or <c>France</c>;
    /// <see langword="null"/> when the code is not in the table. See <see cref="CodeOfficielGeographique"/>.
    /// </summary>
    public string? Label => CodeOfficielGeographique.FindCountryLabel(this);

    /// <summary>Keeps the text of the claim, code or not. It never fails.</summary>
    /// <param name="value">The text; <see langword="null"/> or empty gives the default value.</param>
    public static CountryCode From(string? value) => new(value);

    /// <summary>Reads a code strictly: the text must be well formed, and may be unknown to the table.</summary>
    /// <param name="text">A text such as <c>99352</c>.</param>
    /// <param name="code">The code read; the default value when the text is refused.</param>
    /// <returns>Whether the text was accepted.</returns>
    public static bool TryParse(string? text, out CountryCode code)
    {
        var candidate = new CountryCode(text);
        code = candidate.IsWellFormed ? candidate : default;
        return candidate.IsWellFormed;
    }

    /// <summary>Reads a code strictly, as <see cref="TryParse"/> does.</summary>
    /// <param name="text">A text such as <c>99352</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not a country code. The message does not repeat it.</exception>
    public static CountryCode Parse(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));

        return TryParse(text, out var code)
            ? code
            : throw new FormatException("The text is not a country code: 99, then three digits.");
    }

    /// <summary>The text received, unchanged.</summary>
    public override string ToString() => Value;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
