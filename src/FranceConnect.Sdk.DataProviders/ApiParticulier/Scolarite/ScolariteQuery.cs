using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Internal;

namespace FranceConnect.Sdk.DataProviders.Internal;

/// <summary>Writes whom and where to look for; a mistake of the caller is found before any call (SPECS §9.3).</summary>
internal static class ScolariteQuery
{
    private const string BcnCode = "A code is empty, or is not made of one to five letters and digits.";

    public static ApiParticulierQuery Write(CivilIdentity eleve, ScolariteRequest request)
    {
        Check(Guard.NotNull(request));
        var query = CivilIdentityQuery.Write(new ApiParticulierQuery(), eleve, CivilIdentityShape.Men);
        query
            .Parameters.Add("anneeScolaire", request.AnneeScolaire)
            .Add("codeEtablissement", Text(request.CodeEtablissement))
            .AddList("codesBcnDepartements", request.CodesBcnDepartements)
            .AddList("codesBcnRegions", request.CodesBcnRegions)
            .Add("degreEtablissement", Text(request.DegreEtablissement.ToString()));
        return query;
    }

    private static void Check(ScolariteRequest request)
    {
        Require(
            IsSchoolYear(request.AnneeScolaire),
            nameof(request.AnneeScolaire),
            "The school year is missing, or is neither AAAA-AAAA nor AAAA."
        );
        var perimeters =
            (Text(request.CodeEtablissement) is null ? 0 : 1)
            + (request.CodesBcnDepartements.Count == 0 ? 0 : 1)
            + (request.CodesBcnRegions.Count == 0 ? 0 : 1);
        Require(
            perimeters == 1,
            nameof(request),
            "Exactly one perimeter is asked: CodeEtablissement, CodesBcnDepartements or CodesBcnRegions."
        );
        Require(
            Text(request.CodeEtablissement) is not { } uai || IsUai(uai),
            nameof(request.CodeEtablissement),
            "The UAI code is not made of seven digits and a letter."
        );
        Require(request.CodesBcnDepartements.All(IsBcnCode), nameof(request.CodesBcnDepartements), BcnCode);
        Require(request.CodesBcnRegions.All(IsBcnCode), nameof(request.CodesBcnRegions), BcnCode);
        Require(
            request.DegreEtablissement == default || request.DegreEtablissement.IsKnown,
            nameof(request.DegreEtablissement),
            "The degree is neither 1D nor 2D."
        );
    }

    private static bool IsSchoolYear(string? text) =>
        text?.Length switch
        {
            4 => text.All(IsDigit),
            9 => text[4] == '-' && text.Remove(4, 1).All(IsDigit),
            _ => false,
        };

    private static bool IsUai(string text) => text.Length == 8 && text.Take(7).All(IsDigit) && IsLetter(text[7]);

    private static bool IsBcnCode(string? text) =>
        text is { Length: > 0 and <= 5 } && text.All(c => IsDigit(c) || IsLetter(c));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static void Require(bool isGiven, string parameter, string message)
    {
        if (!isGiven)
            throw new ArgumentException(message, parameter);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
