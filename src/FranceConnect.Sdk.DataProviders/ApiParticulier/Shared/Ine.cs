namespace FranceConnect.Sdk.DataProviders.ApiParticulier;

/// <summary>
/// A student's national identifier (INE, <c>identifiant national étudiant</c>): 11 digits and letters, found on the student's card and school
/// certificate. The default value is no identifier, and is refused by the calls.
/// </summary>
/// <remarks>Source: API Particulier's documentation, pattern <c>^[0-9a-zA-Z]{11}$</c>. The text is kept as given.</remarks>
public readonly record struct Ine
{
    private const int TextLength = 11;

    private readonly string? _value;

    private Ine(string value) => _value = value;

    /// <summary>The 11 characters; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The text, without spaces.</param>
    /// <param name="ine">The identifier; the default value when the text is refused.</param>
    /// <returns>Whether the text was accepted.</returns>
    public static bool TryParse(string? text, out Ine ine)
    {
        var isValid = text is { Length: TextLength } && text.All(IsAlphanumeric);
        ine = isValid ? new Ine(text!) : default;
        return isValid;
    }

    /// <summary>Reads an identifier, as <see cref="TryParse"/> does.</summary>
    /// <param name="text">The text, without spaces.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not an INE. The message does not repeat it.</exception>
    public static Ine Parse(string text)
    {
        _ = text ?? throw new ArgumentNullException(nameof(text));
        return TryParse(text, out var ine)
            ? ine
            : throw new FormatException("The text is not an INE of 11 digits and letters.");
    }

    /// <summary>Nothing of the student; <see cref="Value"/> has the text.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(Ine);

    private static bool IsAlphanumeric(char c) =>
        c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
