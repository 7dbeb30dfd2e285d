namespace FranceConnect.Sdk.Simulator;

/// <summary>The format of a SIRET: fourteen digits whose Luhn sum is a multiple of ten, or an establishment of La Poste.</summary>
internal static class Siret
{
    public static bool IsValid(string? text) =>
        text is { Length: 14 }
        && text.All(char.IsAsciiDigit)
        && (text.StartsWith("356000000", StringComparison.Ordinal) || Sum(text) % 10 == 0);

    private static int Sum(string digits) =>
        digits.Reverse().Select((c, index) => (c - '0') * (index % 2 + 1)).Sum(value => value > 9 ? value - 9 : value);
}
