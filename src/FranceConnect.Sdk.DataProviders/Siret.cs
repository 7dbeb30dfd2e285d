namespace FranceConnect.Sdk.DataProviders;

/// <summary>The check of a SIRET: 14 digits with a valid key, La Poste's establishments apart (SPECS §4.1).</summary>
public static class Siret
{
    private const string LaPoste = "356000000";

    /// <summary>Whether the text is a SIRET.</summary>
    /// <param name="value">The text, digits only.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsValid(string? value)
    {
        if (value is not { Length: 14 } || !value.All(c => c is >= '0' and <= '9'))
            return false;
        if (value.StartsWith(LaPoste, StringComparison.Ordinal))
            return true;
        var sum = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var digit = value[value.Length - 1 - i] - '0';
            if (i % 2 == 1)
                digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    internal static string Check(string? value, string parameter) =>
        IsValid(value) ? value! : throw new InvalidSiretException(parameter, isMissing: string.IsNullOrEmpty(value));
}
