using System.Net;
using System.Text;
using FranceConnect.Sdk.DataProviders.ApiParticulier;
using FranceConnect.Sdk.Prefill;

namespace FranceConnect.Sdk.Benchmarks;

/// <summary>Two fictional parents who signed in, four children, a school: the largest usual case, answered at once in the provider's place.</summary>
internal sealed class Family : HttpMessageHandler
{
    private const string Household = """
        {"data":{"allocataires":[{"nom_naissance":"ROUX","nom_usage":null,"prenoms":"JEANNE STEPHANIE","date_naissance":"1987-06-27","sexe":"F"},
        {"nom_naissance":"HAAS","nom_usage":null,"prenoms":"MARC","date_naissance":"1984-05-12","sexe":"M"}],
        "enfants":[{"nom_naissance":"HAAS","nom_usage":"ROUX","prenoms":"ALEXIS PAUL","date_naissance":"2016-04-12","sexe":"M"},
        {"nom_naissance":"HAAS","nom_usage":null,"prenoms":"ELISE","date_naissance":"2018-12-24","sexe":"F"},
        {"nom_naissance":"HAAS","nom_usage":null,"prenoms":"NOE","date_naissance":"2020-03-09","sexe":"M"},
        {"nom_naissance":"HAAS","nom_usage":null,"prenoms":"INES","date_naissance":"2023-08-30","sexe":"F"}],
        "adresse":{"destinataire":"Madame ROUX JEANNE","complement_information":"APPARTEMENT 12","complement_information_geographique":"BATIMENT B",
        "numero_libelle_voie":"12 BIS RUE DES ACACIAS","lieu_dit":null,"code_postal_ville":"69100 VILLEURBANNE","pays":"FRANCE"},
        "parametres_calcul_participation_familiale":{"nombre_enfants_a_charge":4,"nombre_enfants_beneficiaire_aeeh":1,
        "base_ressources_annuelles":{"valeur":31200,"annee_calcul":2024}},
        "quotient_familial":{"fournisseur":"CNAF","valeur":612,"annee":2026,"mois":11,"annee_calcul":2026,"mois_calcul":11}},"links":{},"meta":{}}
        """;

    private const string Pupil = """
        {"data":{"est_scolarise":true,"annee_scolaire":"2026-2027","etablissement":{"code_uai":"0690001A"},
        "module_elementaire_formation":{"libelle":"6EME"},"statut_eleve":{"libelle":"SCOLAIRE"},"est_boursier":true,"echelon_bourse":2,
        "regime_pensionnat":{"code":"2","libelle":"DEMI-PENSIONNAIRE"}},"links":{},"meta":{}}
        """;

    /// <summary>The collectivité, the same for the sign-in and for the calls after it.</summary>
    public static void Configure(FranceConnectTenantOptions tenant)
    {
        tenant.Siret = "13002526500013";
        tenant.ClientId = "client-fictif";
        tenant.ClientSecret = "secret-fictif-qui-ne-protege-rien-0123456789";
        tenant.RedirectUri = "https://ville.example.org/signin-franceconnect";
    }

    public static byte[] HouseholdBytes { get; } = Encoding.UTF8.GetBytes(Household);

    public static ScolariteRequest School
    {
        get
        {
            var request = new ScolariteRequest { AnneeScolaire = "2026-2027" };
            request.CodesBcnDepartements.Add("069");
            return request;
        }
    }

    public static FranceConnectSession Session() =>
        SessionOf(
            """
            {"sub":"jeanne","given_name":"Jeanne Stéphanie","given_name_array":["Jeanne","Stéphanie"],"family_name":"ROUX","gender":"female",
            "birthdate":"1987-06-27","birthplace":"69266","birthcountry":"99100","email":"jeanne@example.org"}
            """
        );

    public static FranceConnectSession SecondSession() =>
        SessionOf(
            """
            {"sub":"marc","given_name":"Marc","given_name_array":["Marc"],"family_name":"HAAS","gender":"male","birthdate":"1984-05-12",
            "email":"marc@example.org"}
            """
        );

    /// <summary>All that only the citizen can say, an address corrected and a quotient contested.</summary>
    public static PrefillInput Input(FormDefinition form)
    {
        var input = new PrefillInput();
        foreach (var field in form.Fields.Where(field => field.IsRequired && field.Policy == EditPolicy.Free))
            input.Typed[field.Id] = "true";
        input.Typed["address.street"] = "RUE NEUVE";
        input.Typed["household.quotientFamilial"] = "540";
        return input;
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var isSchool = request.RequestUri!.AbsolutePath.Contains("/men/", StringComparison.Ordinal);
        return Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = isSchool
                    ? new StringContent(Pupil, Encoding.UTF8, "application/vnd.api+json")
                    : new ByteArrayContent(HouseholdBytes),
            }
        );
    }

    private static FranceConnectSession SessionOf(string userInfo) =>
        FranceConnectModelFactory.CreateSession(session =>
        {
            session.Tenant = FranceConnectModelFactory.CreateTenant("ville", Configure);
            session.Identity = FranceConnectModelFactory.CreateIdentity(userInfo);
        });
}
