namespace FranceConnect.Sdk;

/// <summary>
/// A commune in INSEE's Code officiel géographique, from the claim <c>birthplace</c>: five characters such as
/// <c>75107</c>, <c>2A004</c>, <c>97411</c>.
/// </summary>
/// <remarks>
/// <para>
/// FranceConnect sends an empty text for a person born abroad (<see cref="IsEmpty"/>). FranceConnect+ passes on what
/// the identity provider holds, which may be the name of a town. Codes of communes that no longer exist are
/// legitimate: being unknown to <see cref="Label"/> is no reason to refuse one. (FranceConnect partner
/// documentation, formats of the claims.)
/// </para>
/// <para>The text is kept as received. The default value is an empty text.</para>
/// </remarks>
public readonly record struct CommuneCode
{
    private const int TextLength = 5;

    private readonly string? _value;

    private CommuneCode(string? value) => _value = string.IsNullOrEmpty(value) ? null : value;

    /// <summary>The text received; empty for the default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Whether there is no commune, which FranceConnect says of people born abroad.</summary>
    public bool IsEmpty => _value is null;

    /// <summary>
    /// Whether the text has the shape of a code: a département (<c>01</c> to <c>98</c>, <c>2A</c>, <c>2B</c>), then
    /// three digits. <c>99</c> begins the codes of countries (<see cref="CountryCode"/>).
    /// </summary>
    public bool IsWellFormed =>
        _value is { Length: TextLength } code
        && IsDepartment(code[0], code[1])
        && IsDigit(code[2])
        && IsDigit(code[3])
        && IsDigit(code[4]);

    /// <summary>
    /// The département or overseas territory written in the code: <c>75</c>, <c>2A</c>, <c>974</c>, <c>987</c>;
    /// <see langword="null"/> when the code is not well formed. A former code gives the département of its time.
    /// </summary>
    public string? DepartmentCode =>
        !IsWellFormed ? null
        : Value[0] == '9' && Value[1] is '7' or '8' ? Value.Substring(0, 3)
        : Value.Substring(0, 2);

    /// <summary>
    /// The name INSEE gives to the commune, such as <c>Paris 7e Arrondissement</c>; <see langword="null"/> when the
    /// code is not in the table. See <see cref="CodeOfficielGeographique"/>.
    /// </summary>
    public string? Label => CodeOfficielGeographique.FindCommuneLabel(this);

    /// <summary>Keeps the text of the claim, code or not. It never fails.</summary>
    /// <param name="value">The text; <see langword="null"/> or empty gives the default value.</param>
    public static CommuneCode From(string? value) => new(value);

    /// <summary>Reads a code strictly: the text must be well formed, and may be unknown to the table.</summary>
    /// <param name="text">A text such as <c>2A004</c>.</param>
    /// <param name="code">The code read; the default value when the text is refused.</param>
    /// <returns>Whether the text was accepted.</returns>
    public static bool TryParse(string? text, out CommuneCode code)
    {
        var candidate = new CommuneCode(text);
        code = candidate.IsWellFormed ? candidate : default;
        return candidate.IsWellFormed;
    }

    /// <summary>Reads a code strictly, as <see cref="TryParse"/> does.</summary>
    /// <param name="text">A text such as <c>2A004</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not a commune code. The message does not repeat it.</exception>
    public static CommuneCode Parse(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));

        return TryParse(text, out var code)
            ? code
            : throw new FormatException("The text is not a commune code of five characters, such as 75107 or 2A004.");
    }

    /// <summary>The text received, unchanged.</summary>
    public override string ToString() => Value;

    private static bool IsDepartment(char first, char second) =>
        (first, second) switch
        {
            ('0', '0') or ('9', '9') => false,
            ('2', 'A' or 'B') => true,
            _ => IsDigit(first) && IsDigit(second),
        };

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
