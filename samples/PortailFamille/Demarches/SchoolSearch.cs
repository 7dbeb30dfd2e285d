using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill;

namespace PortailFamille.Demarches;

/// <summary>Where the ministry looks for a pupil: the school that was typed, else the département of the home.</summary>
internal static class SchoolSearch
{
    private const int FirstMonth = 8;

    /// <summary>Null while neither is known: the ministry is not asked.</summary>
    public static ScolariteRequest? Of(PrefillResult form, DateTimeOffset now)
    {
        var first = now.Month >= FirstMonth ? now.Year : now.Year - 1;
        var request = new ScolariteRequest { AnneeScolaire = $"{first}-{first + 1}" };
        if (
            form.Find("schooling.schoolUai") is { Text: { Length: 8 } school } field
            && field.Provenance.Source == FactSourceInfo.User.Id
        )
            request.CodeEtablissement = school;
        else if (form.Find("address.postalCode")?.Text is { Length: 5 } postalCode)
            foreach (var code in DepartementsOf(postalCode))
                request.CodesBcnDepartements.Add(code);
        return request.CodeEtablissement is null && request.CodesBcnDepartements.Count == 0 ? null : request;
    }

    /// <summary>The ministry's own codes, three characters each: Corsica has two of them.</summary>
    private static string[] DepartementsOf(string postalCode) =>
        postalCode switch
        {
            ['2', '0', ..] => ["620", "720"],
            ['9', '7' or '8', ..] => [postalCode[..3]],
            _ when postalCode.All(char.IsAsciiDigit) => ["0" + postalCode[..2]],
            _ => [],
        };
}
