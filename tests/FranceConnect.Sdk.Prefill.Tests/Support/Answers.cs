namespace FranceConnect.Sdk.Prefill.Tests;

/// <summary>Answers about fictional people.</summary>
internal static class Answers
{
    public const string QuotientRoute = "/dss/quotient_familial/";
    public const string EajeRoute = "/dss/participation_familiale_eaje/";
    public const string SchoolRoute = "/men/scolarites/";

    public const string Claire = """
        {"sub":"aaaa","given_name":"Claire Anne","given_name_array":["Claire","Anne"],"family_name":"ROUSSEL",
        "birthdate":"1987-02-03","gender":"female","birthplace":"67482","birthcountry":"99100","email":"claire@example.org"}
        """;

    public const string Applicant = """
        {"nom_naissance":"Roussel","nom_usage":null,"prenoms":"CLAIRE ANNE","date_naissance":"1987-02-03","sexe":"F"}
        """;

    public const string Partner = """
        {"nom_naissance":"HAAS","nom_usage":null,"prenoms":"MARC","date_naissance":"1984-05-00","sexe":"M"}
        """;

    public const string Children = """
        [{"nom_naissance":"HAAS","nom_usage":null,"prenoms":"ELISE","date_naissance":"2017-12-24","sexe":"F"},
        {"nom_naissance":"HAAS","nom_usage":"ROUSSEL","prenoms":"Léo Paul","date_naissance":"2019-00-00","sexe":"M"}]
        """;

    public const string Address = """
        {"destinataire":"Madame ROUSSEL","complement_information":"ETAGE 2","complement_information_geographique":null,
        "numero_libelle_voie":"8 RUE DU FOSSE","lieu_dit":null,"code_postal_ville":"69100 VILLEURBANNE","pays":"FRANCE"}
        """;

    public const string Quotient = """{"fournisseur":"CNAF","valeur":598,"annee":2026,"mois":9}""";

    public static string Household(
        string? claimants = null,
        string? children = Children,
        string? address = Address,
        string? quotient = Quotient
    ) =>
        Data(
            ("allocataires", claimants ?? $"[{Applicant},{Partner}]"),
            ("enfants", children),
            ("adresse", address),
            ("quotient_familial", quotient)
        );

    /// <summary>A key whose value is null here is absent.</summary>
    public static string Data(params (string Key, string? Json)[] keys) =>
        "{\"data\":{"
        + string.Join(",", keys.Where(key => key.Json is not null).Select(key => $"\"{key.Key}\":{key.Json}"))
        + "},\"links\":{},\"meta\":{}}";

    public static string Refusal(string code) =>
        $$"""
            {"errors":[{"code":"{{code}}","title":"Titre fictif","detail":"Précision fictive","source":null,"meta":null}
            ]}
            """;
}
