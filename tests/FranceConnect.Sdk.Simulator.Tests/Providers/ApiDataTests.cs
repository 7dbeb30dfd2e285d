namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>What the population answers, and the four ways of finding nothing.</summary>
internal sealed class ApiDataTests
{
    private const string Quotient = "/v3/dss/quotient_familial/";
    private static readonly string[] s_family =
    [
        "cnaf_quotient_familial",
        "cnaf_allocataires",
        "cnaf_enfants",
        "cnaf_adresse",
    ];

    private ApiFixture _api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _api = await ApiFixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [SetUp]
    public void WaitForQuota() => _api.Login.Clock.Advance(TimeSpan.FromSeconds(2));

    [Test]
    public async Task QuotientFamilial_DemoFamily_HasTheQuotientTwoAdultsTwoChildrenAndAnAddress()
    {
        var answer = await ReadAsync(Quotient + "france_connect", "test", s_family);

        Assert.That(answer.Data["quotient_familial"]!["valeur"]!.GetValue<int>(), Is.EqualTo(845));
        Assert.That(answer.Data["quotient_familial"]!["fournisseur"]!.GetValue<string>(), Is.EqualTo("CNAF"));
        Assert.That(answer.Data["quotient_familial"]!["mois"]!.GetValue<int>(), Is.EqualTo(11));
        Assert.That(Names(answer, "allocataires"), Is.EqualTo(["DUBOIS ANGELA CLAIRE LOUISE", "MERCIER PIERRE"]));
        Assert.That(Names(answer, "enfants"), Is.EqualTo(["DUBOIS CAMILLE", "DUBOIS HUGO PIERRE"]));
        Assert.That(answer.Data["adresse"]!["lieu_dit"], Is.Null);
        Assert.That(answer.Data["adresse"]!["code_postal_ville"]!.GetValue<string>(), Is.EqualTo("69100 VILLEURBANNE"));
    }

    // persona, route, outcome
    [TestCase("inconnue_caf", "quotient_familial", "404 35003")]
    [TestCase("personnalisé", "quotient_familial", "422 00355")]
    [TestCase("naissance_Espagne", "quotient_familial", "404 23003")]
    [TestCase("nom_composé", "quotient_familial", "404 10003")]
    [TestCase("avec_nom_dusage", "quotient_familial", "200")]
    [TestCase("etudiante", "quotient_familial", "404 35003")]
    [TestCase("naissance_Maroc", "participation_familiale_eaje", "404 37003")]
    [TestCase("naissance_Maroc", "quotient_familial", "200")]
    [TestCase("nee_algerie", "revenu_solidarite_active", "200")]
    [TestCase("inconnue_caf", "revenu_solidarite_active", "404 35003")]
    [TestCase("inconnue_caf", "complementaire_sante_solidaire", "404 40003")]
    [TestCase("inconnue_caf", "allocation_enfant_handicape", "404 35003")]
    [TestCase("personnalisé", "complementaire_sante_solidaire", "422 00355")]
    public async Task Dss_Persona_EndsAsItsFileSays(string persona, string name, string outcome)
    {
        var route = $"/v3/dss/{name}/france_connect";
        var scopes = ApiEndpoints.Find(route)!.Value.Endpoint.Scopes;

        var answer = await _api.GetAsync(route, bearer: await _api.SignInAsync(persona, [.. scopes]));

        Assert.That(answer.Outcome, Is.EqualTo(outcome), answer.Body);
    }

    // person, route, what est_beneficiaire (or status) and the variant say
    [TestCase("nadia-bensaid", "revenu_solidarite_active", "true|true")]
    [TestCase("claire-roussel", "revenu_solidarite_active", "false|")]
    [TestCase("paul-dupont", "allocation_adulte_handicape", "true|")]
    [TestCase("claire-roussel", "allocation_soutien_familial", "true|")]
    [TestCase("jean-bon", "prime_activite", "true|true")]
    [TestCase("angela-dubois", "prime_activite", "true|false")]
    [TestCase("nadia-bensaid", "complementaire_sante_solidaire", "true|false")]
    [TestCase("ousmane-diallo", "complementaire_sante_solidaire", "true|true")]
    [TestCase("sophie-garnier", "allocation_enfant_handicape", "allocataire|")]
    [TestCase("jules-garnier", "allocation_enfant_handicape", "ouvrant_droit|")]
    [TestCase("claire-roussel", "allocation_enfant_handicape", "non_beneficiaire|")]
    public async Task Benefit_Person_IsTold(string person, string name, string expected)
    {
        var data = (await _api.GetAsync($"/v3/dss/{name}/identite", _api.Identity(person))).Data;

        Assert.That(
            $"{data["est_beneficiaire"] ?? data["status"]}|{data["avec_majoration"] ?? data["avec_participation"]}",
            Is.EqualTo(expected)
        );
    }

    [Test]
    public async Task QuotientFamilial_SeparatedParents_HaveTwoQuotientsAndTheChildInBoth()
    {
        var first = await ReadAsync(Quotient + "france_connect", "separee", s_family);
        var second = await ReadAsync(Quotient + "france_connect", "separe", s_family);

        Assert.That(first.Data["quotient_familial"]!["valeur"]!.GetValue<int>(), Is.EqualTo(598));
        Assert.That(second.Data["quotient_familial"]!["valeur"]!.GetValue<int>(), Is.EqualTo(1432));
        Assert.That(Names(first, "enfants"), Contains.Item("HAAS ELISE"));
        Assert.That(Names(second, "enfants"), Contains.Item("HAAS ELISE"));
    }

    [Test]
    public async Task QuotientFamilial_Homonym_IsAnotherFamily()
    {
        var answer = await ReadAsync(Quotient + "france_connect", "homonyme_caf", s_family);

        Assert.That(
            answer.Data["allocataires"]!.AsArray().Select(adult => adult!["date_naissance"]!.GetValue<string>()),
            Has.None.EqualTo("1992-06-08")
        );
    }

    [Test]
    public async Task QuotientFamilial_UnknownDates_AreZeros()
    {
        var answer = await ReadAsync(Quotient + "france_connect", "date_partielle", s_family);

        Assert.That(
            answer.Data["enfants"]!.AsArray().Select(child => child!["date_naissance"]!.GetValue<string>()),
            Is.EqualTo(["2020-00-00", "0000-00-00"])
        );
    }

    [TestCase("annee=2026&mois=1", "790|1|CNAF")]
    [TestCase("annee=2025&mois=9", "812|9|CNAF")]
    [TestCase("annee=2026&mois=3", "845|3|CNAF")]
    public async Task QuotientFamilial_Period_IsThatOfTheHistory(string period, string expected)
    {
        var answer = await _api.GetAsync(Quotient + "identite", $"{_api.Identity("angela-dubois")}&{period}");

        var quotient = answer.Data["quotient_familial"]!;
        Assert.That($"{quotient["valeur"]}|{quotient["mois"]}|{quotient["fournisseur"]}", Is.EqualTo(expected));
    }

    [Test]
    public async Task QuotientFamilial_PastMonthAtMsa_HasNoHistory() =>
        Assert.That(
            (await _api.GetAsync(Quotient + "identite", $"{_api.Identity("helene-de-la-fontaine")}&mois=1")).Outcome,
            Is.EqualTo("404 10003")
        );

    [Test]
    public async Task Eaje_Family_TellsTheInputsOfTheTariff()
    {
        var data = (
            await _api.GetAsync("/v3/dss/participation_familiale_eaje/identite", _api.Identity("sophie-garnier"))
        ).Data;

        Assert.That(
            data["parametres_calcul_participation_familiale"]!.ToJsonString(),
            Is.EqualTo(
                """{"nombre_enfants_a_charge":1,"nombre_enfants_beneficiaire_aeeh":1,"base_ressources_annuelles":{"valeur":21600,"annee_calcul":2026}}"""
            )
        );
        Assert.That(data["adresse"]!["lieu_dit"]!.GetValue<string>(), Is.Empty);
        Assert.That(
            data["allocataires"]![0]!["code_cog_insee_commune_naissance"]!.GetValue<string>(),
            Is.EqualTo("21231")
        );
        Assert.That(data["enfants"]![0]!["code_cog_insee_commune_naissance"], Is.Null);
    }

    [TestCase("v4", null, "5|true|false")]
    [TestCase("v4", 2025, "0bis|true|true")]
    public async Task Scholarship_Campaign_IsTheOneAskedOrTheLast(string version, int? campaign, string expected)
    {
        var query = $"ine=0606F00001A{(campaign is null ? null : $"&campaignYear={campaign}")}";
        var data = (await _api.GetAsync($"/{version}/cnous/etudiant_boursier/ine", query)).Data;

        var status = data["statut_boursier"]!;
        Assert.That(
            $"{data["echelon_bourse"]!["echelon"]}|{status["est_boursier"]}|{status["est_radie"]}",
            Is.EqualTo(expected)
        );
    }

    [Test]
    public async Task Scholarship_Version3_HasTheStatusAtTheRoot()
    {
        var data = (await _api.GetAsync("/v3/cnous/etudiant_boursier/ine", "ine=0606F00001A")).Data;

        Assert.That(data["est_boursier"]!.GetValue<bool>(), Is.True);
        Assert.That(data, Does.Not.ContainKey("statut_boursier"));
    }

    // query, outcome
    [TestCase("codeEtablissement=0630012W&anneeScolaire=2026-2027", "200")]
    [TestCase("codesBcnDepartements%5B%5D=063&codesBcnDepartements%5B%5D=043&anneeScolaire=2026", "200")]
    [TestCase("codesBcnRegions%5B%5D=01&anneeScolaire=2026&degreEtablissement=2D", "200")]
    [TestCase("codesBcnRegions%5B%5D=01&anneeScolaire=2026&degreEtablissement=1D", "404 30003")]
    [TestCase("codesBcnDepartements%5B%5D=069&anneeScolaire=2026", "404 30003")]
    [TestCase("codeEtablissement=0630012W&anneeScolaire=2024", "404 30003")]
    [TestCase("codeEtablissement=0630012W&codesBcnRegions%5B%5D=01&anneeScolaire=2026", "422 00419")]
    [TestCase("anneeScolaire=2026", "422 00413")]
    [TestCase("codeEtablissement=0630012W", "422 00411")]
    [TestCase("codeEtablissement=063&anneeScolaire=2026", "422 00410")]
    [TestCase("codeEtablissement=0630012W&anneeScolaire=2026&degreEtablissement=3D", "422 00412")]
    [TestCase("codesBcnDepartements%5B%5D=063&codesBcnRegions%5B%5D=01&anneeScolaire=2026", "422 00414")]
    [TestCase("codesBcnDepartements%5B%5D=Puy&anneeScolaire=2026", "422 00416")]
    [TestCase("codesBcnRegions%5B%5D=Auvergne&anneeScolaire=2026", "422 00417")]
    public async Task Pupil_Perimeter_FindsOrRefuses(string query, string outcome)
    {
        var endpoint = ApiEndpoints.Find("/v5/men/scolarites/identite")!.Value.Endpoint;
        var identity = _api.Identity("mael-darcy", endpoint);

        var answer = await _api.GetAsync("/v5/men/scolarites/identite", $"{identity}&{query}");

        Assert.That(answer.Outcome, Is.EqualTo(outcome), answer.Body);
        if (answer.Status == 200)
        {
            Assert.That(answer.Data["regime_pensionnat"]!["code"]!.GetValue<string>(), Is.EqualTo("3"));
            Assert.That(answer.Data["echelon_bourse"]!.GetValue<int>(), Is.EqualTo(2));
        }
    }

    [TestCase("test", "AB-123-CD", "200")]
    [TestCase("test", "ab123cd", "200")]
    [TestCase("avec_nom_dusage", "AB-123-CD", "200")]
    [TestCase("sans_nom_dusage", "AB-123-CD", "404 42005")]
    [TestCase("test", "ZZ-999-ZZ", "404 42003")]
    [TestCase("test", "", "422 00430")]
    [TestCase("test", "voiture", "422 00430")]
    public async Task Vehicle_Plate_IsGivenToWhoIsNamedOnIt(string persona, string plate, string outcome)
    {
        const string Route = "/v3/ants/extrait_immatriculation_vehicule/france_connect";
        var scope = "ants_extrait_immatriculation_vehicule_statut_rattachement";

        var answer = await _api.GetAsync(Route, $"immatriculation={plate}", await _api.SignInAsync(persona, scope));

        Assert.That(answer.Outcome, Is.EqualTo(outcome), answer.Body);
        if (answer.Status == 200)
        {
            Assert.That(
                answer.Data.Select(member => member.Key),
                Is.EqualTo(["identite_particulier", "statut_rattachement"]),
                "the identity is given whatever the scopes"
            );
            Assert.That(answer.Json["meta"]!["identity_matching"]!["overall_match"]!.GetValue<bool>(), Is.True);
        }
    }

    // persona, route, scope, outcome
    [TestCase(
        "homonyme_service_civique",
        "gip_mds/service_civique",
        "gip_mds_service_civique_statut_actuel",
        "422 00391"
    )]
    [TestCase("test", "gip_mds/service_civique", "gip_mds_service_civique_statut_actuel", "404 31003")]
    [TestCase("moins_18_ans", "dsnj/service_national", "dsnj_statut_service_national", "200")]
    [TestCase("test", "dsnj/service_national", "dsnj_statut_service_national", "422 39400")]
    [TestCase("homonyme_service_civique", "dsnj/service_national", "dsnj_statut_service_national", "404 39003")]
    [TestCase("test", "mesri/statut_etudiant", "mesri_admissions", "404 25003")]
    [TestCase("test", "cnous/etudiant_boursier", "cnous_email", "404 26003")]
    public async Task OtherProvider_Persona_EndsAsItsFileSays(string persona, string name, string scope, string outcome)
    {
        var version = name.StartsWith("cnous", StringComparison.Ordinal) ? "v4" : "v3";

        var answer = await _api.GetAsync(
            $"/{version}/{name}/france_connect",
            bearer: await _api.SignInAsync(persona, scope)
        );

        Assert.That(answer.Outcome, Is.EqualTo(outcome), answer.Body);
    }

    [TestCase("/v3/france_travail/statut/identifiant", "identifiant=personne", "404 24003")]
    [TestCase("/v3/france_travail/indemnites/identifiant", "identifiant=jean.bon", "200")]
    [TestCase("/v3/sdh/statut_sportif/identifiant", "identifiant=1", "404 41003")]
    [TestCase("/v3/sdh/statut_sportif/identifiant", "", "422 00380")]
    [TestCase("/v3/mesri/statut_etudiant/ine", "ine=123", "422 00360")]
    [TestCase("/v3/mesri/statut_etudiant/ine", "ine=99999999999", "404 25003")]
    [TestCase("/v4/cnous/etudiant_boursier/ine", "ine=0606F00001A&campaignYear=2020", "422 00368")]
    [TestCase("/v4/cnous/etudiant_boursier/ine", "ine=0606F00001A&campaignYear=abc", "422 00368")]
    [TestCase("/v4/cnous/etudiant_boursier/ine", "ine=0606F00001A&campaignYear=2026", "422 00368")]
    [TestCase("/v4/cnous/etudiant_boursier/ine", "ine=0606F00001A&campaignYear=2022", "404 26003")]
    public async Task Identifier_Value_EndsAsItsFileSays(string route, string query, string outcome) =>
        Assert.That((await _api.GetAsync(route, query)).Outcome, Is.EqualTo(outcome));

    // what replaces a part of a good identity, and how it ends
    [TestCase("nomNaissance=DUBOIS", "", "422 00420")]
    [TestCase("prenoms%5B%5D=ANGELA&prenoms%5B%5D=CLAIRE&prenoms%5B%5D=LOUISE", "", "422 00421")]
    [TestCase("prenoms%5B%5D=LOUISE", "prenoms%5B%5D=LOUISE&prenoms%5B%5D=QUATRIEME", "422 00421")]
    [TestCase("anneeDateNaissance=1962", "anneeDateNaissance=soixante", "422 00422")]
    [TestCase("anneeDateNaissance=1962", "anneeDateNaissance=2062", "422 00422")]
    [TestCase("moisDateNaissance=08", "moisDateNaissance=13", "422 00423")]
    [TestCase("jourDateNaissance=24", "jourDateNaissance=0", "422 00424")]
    [TestCase("moisDateNaissance=08&jourDateNaissance=24", "moisDateNaissance=2&jourDateNaissance=30", "422 00425")]
    [TestCase("codeCogInseeCommuneNaissance=75107", "codeCogInseeCommuneNaissance=PARIS", "422 00426")]
    [TestCase("codeCogInseeCommuneNaissance=75107", "", "422 00426")]
    [TestCase("codeCogInseeCommuneNaissance=75107", "nomCommuneNaissance=Paris", "422 00428")]
    [TestCase("sexeEtatCivil=F", "", "422 00427")]
    [TestCase("sexeEtatCivil=F", "sexeEtatCivil=femme", "422 00427")]
    [TestCase("codeCogInseePaysNaissance=99100", "", "422 00400")]
    [TestCase("codeCogInseePaysNaissance=99100", "codeCogInseePaysNaissance=FR", "422 00400")]
    [TestCase("sexeEtatCivil=F", "sexeEtatCivil=M", "422 00355")]
    [TestCase("nomNaissance=DUBOIS", "nomNaissance=dubois", "200")]
    [TestCase("jourDateNaissance=24", "", "200")]
    [TestCase(
        "codeCogInseeCommuneNaissance=75107",
        "nomCommuneNaissance=Paris%207e%20arrondissement&codeCogInseeDepartementNaissance=75",
        "200"
    )]
    [TestCase("sexeEtatCivil=F", "sexeEtatCivil=F&annee=2023", "422 00356")]
    [TestCase("sexeEtatCivil=F", "sexeEtatCivil=F&annee=2027", "422 00356")]
    [TestCase("sexeEtatCivil=F", "sexeEtatCivil=F&annee=deux", "422 00353")]
    [TestCase("sexeEtatCivil=F", "sexeEtatCivil=F&mois=12", "422 00354")]
    [TestCase("sexeEtatCivil=F", "sexeEtatCivil=F&annee=2025&mois=13", "422 00354")]
    [TestCase("sexeEtatCivil=F", "sexeEtatCivil=F&annee=2024&mois=12", "200")]
    public async Task Identity_Parameter_IsChecked(string right, string other, string outcome)
    {
        var identity = _api.Identity("angela-dubois");
        Assert.That(identity, Does.Contain(right));

        var answer = await _api.GetAsync(
            Quotient + "identite",
            identity.Replace(right, other, StringComparison.Ordinal)
        );

        Assert.That(answer.Outcome, Is.EqualTo(outcome), answer.Body);
    }

    private async Task<ApiAnswered> ReadAsync(string route, string persona, string[] scopes)
    {
        var answer = await _api.GetAsync(route, bearer: await _api.SignInAsync(persona, scopes));
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        return answer;
    }

    private static IEnumerable<string> Names(ApiAnswered answer, string list) =>
        answer.Data[list]!.AsArray().Select(person => $"{person!["nom_naissance"]} {person["prenoms"]}");
}
