namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>Bodies of the contract.</summary>
internal static class Answers
{
    public const string Found = """
        {"data":{"quotient_familial":{"fournisseur":"CNAF","valeur":612,"annee":2026,"mois":11}},"links":{},"meta":{}}
        """;

    public static string Refusal(string code, string meta = "{}") =>
        $$"""{"errors":[{"code":"{{code}}","title":"Titre fictif","detail":"Précision fictive","source":{"parameter":"recipient"},"meta":{{meta}}}]}""";
}
