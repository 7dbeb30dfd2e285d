namespace FranceConnect.Sdk.Prefill;

/// <summary>Reads what was typed in a field.</summary>
/// <typeparam name="T">The .NET type of the values.</typeparam>
/// <param name="text">The text, trimmed and not empty.</param>
/// <param name="value">The value; the default one when the text is refused.</param>
/// <returns>Whether the text is one of this type.</returns>
public delegate bool FieldParser<T>(string text, out T value);
