using System.Text.RegularExpressions;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Forms that the application demands and the contract does not write (API Particulier's documentation).</summary>
internal static class StagingFormats
{
    private const string BcnCode = "[0-9][0-9AB]?[0-9]?";
    private const string Identifier = ".{1,200}";

    private static readonly Dictionary<string, string> s_formats = new()
    {
        ["codeCogInseePaysNaissance"] = "99[0-9]{3}",
        ["codeCogInseeCommuneNaissance"] = "[0-9][0-9AB][0-9]{3}",
        ["codeCogInseeDepartementNaissance"] = "[0-9][0-9AB]|97[0-9]|98[0-9]",
        ["anneeScolaire"] = "[0-9]{4}(-[0-9]{4})?",
        ["codeEtablissement"] = "[0-9]{7}[A-Za-z]",
        ["degreEtablissement"] = "[12]D",
        ["codesBcnDepartements"] = BcnCode,
        ["codesBcnRegions"] = BcnCode,
        ["immatriculation"] = "(?i)[A-Z]{2}-?[0-9]{3}-?[A-Z]{2}|[0-9]{1,4} ?[A-Z]{1,3} ?[0-9AB]{2,3}",
        ["identifiant"] = Identifier,
    };

    public static bool Takes(string name, string value) =>
        !s_formats.TryGetValue(name, out var format)
        || Regex.IsMatch(value, $"^({format})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
