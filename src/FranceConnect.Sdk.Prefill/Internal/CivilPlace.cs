namespace FranceConnect.Sdk.Prefill.Internal;

/// <summary>The commune of birth (rule R17).</summary>
internal static class CivilPlace
{
    /// <summary><c>cogCommuneIfFrance</c>: a code of five digits, 2A and 2B included, for a birth in France.</summary>
    public static CommuneCode? Read(string? place, string? country)
    {
        var code = SourceText.Trim(place);
        return SourceText.Trim(country) == CountryCode.France.Value && code is not null && IsCode(code)
            ? CommuneCode.From(code)
            : null;
    }

    private static bool IsCode(string code) =>
        code.Length == 5
        && (code.All(IsDigit) || (code[0] == '2' && code[1] is 'A' or 'B' && code.Skip(2).All(IsDigit)));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
