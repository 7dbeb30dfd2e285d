namespace FranceConnect.Sdk.Simulator.Tests.Providers;

/// <summary>Scopes are masks: what was not granted is absent.</summary>
internal sealed class ApiMaskTests
{
    private ApiFixture _api = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _api = await ApiFixture.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _api.DisposeAsync();

    [SetUp]
    public void WaitForQuota() => _api.Login.Clock.Advance(TimeSpan.FromSeconds(2));

    // route and own parameters, persona, scopes, the keys left (nested ones after a dot)
    [TestCase("/v3/dss/quotient_familial", "test", "cnaf_quotient_familial", "quotient_familial")]
    [TestCase("/v3/dss/quotient_familial", "test", "cnaf_enfants cnaf_adresse", "adresse enfants")]
    [TestCase(
        "/v3/dss/revenu_solidarite_active",
        "nee_algerie",
        "revenu_solidarite_active",
        "date_debut_droit est_beneficiaire"
    )]
    [TestCase(
        "/v3/dss/revenu_solidarite_active",
        "nee_algerie",
        "revenu_solidarite_active_majoration",
        "avec_majoration"
    )]
    [TestCase("/v3/dss/prime_activite", "bdd_idp_settings", "prime_activite_majoration", "avec_majoration")]
    [TestCase(
        "/v3/dss/complementaire_sante_solidaire",
        "nee_algerie",
        "complementaire_sante_solidaire",
        "avec_participation date_debut_droit est_beneficiaire"
    )]
    [TestCase("/v4/cnous/etudiant_boursier", "etudiante", "cnous_email", "email")]
    [TestCase("/v4/cnous/etudiant_boursier", "etudiante", "cnous_statut_bourse", "")]
    [TestCase("/v4/cnous/etudiant_boursier", "etudiante", "cnous_identite cnous_ville_etudes", "etablissement_etudes")]
    [TestCase("/v3/dss/participation_familiale_eaje", "creche", "cnav_participation_familiale_eaje_enfants", "enfants")]
    public async Task Data_Scopes_LeaveTheirKeys(string route, string persona, string scopes, string keys)
    {
        var data = (await ReadAsync(route, persona, scopes)).Data;

        Assert.That(data.Select(member => member.Key).Order(), Is.EqualTo(Words(keys)));
    }

    [TestCase("mesri_admissions", "date_debut date_fin")]
    [TestCase("mesri_admissions mesri_admission_inscrit", "date_debut date_fin est_inscrit")]
    [TestCase(
        "mesri_admissions mesri_admission_regime_formation mesri_admission_commune_etudes",
        "code_cog_insee_commune date_debut date_fin regime_formation"
    )]
    [TestCase(
        "mesri_admissions mesri_admission_etablissement_etude",
        "date_debut date_fin",
        Description = "FranceConnect's spelling, without the last s, opens nothing"
    )]
    public async Task Admissions_Scopes_LeaveTheirKeysInEachItem(string scopes, string keys)
    {
        var data = (await ReadAsync("/v3/mesri/statut_etudiant", "moins_25_ans", scopes)).Data;

        Assert.That(data.Select(member => member.Key), Is.EqualTo(["admissions"]), "no identity with FranceConnect");
        foreach (var admission in data["admissions"]!.AsArray())
        {
            Assert.That(admission!.AsObject().Select(member => member.Key).Order(), Is.EqualTo(Words(keys)));
        }
    }

    [TestCase("statut_actuel", "statut_actuel:contrat_trouve")]
    [TestCase("statut_passe dates", "statut_passe:contrat_trouve,date_debut_contrat,date_fin_contrat")]
    [TestCase("statut_passe organisme_accueil", "statut_passe:contrat_trouve,organisme_accueil")]
    public async Task CivicService_Scopes_LeaveTheirKeysInEachStatus(string names, string expected)
    {
        var scopes = string.Join(' ', Words(names).Select(name => $"gip_mds_service_civique_{name}"));

        var data = (await ReadAsync("/v3/gip_mds/service_civique", "bdd_no_idp_settings", scopes)).Data;

        Assert.That(
            data.Select(member =>
                $"{member.Key}:{string.Join(',', member.Value!.AsObject().Select(inner => inner.Key).Order())}"
            ),
            Is.EqualTo([expected])
        );
    }

    [Test]
    public async Task Identity_OfTheTypedModality_IsOpenedByItsScope()
    {
        _api.Simulator.ApiParticulierTokens.Add(
            new SimulatorApiParticulierToken { Token = "identite-seule", Scopes = { "mesri_identite" } }
        );

        var data = (await _api.GetAsync("/v3/mesri/statut_etudiant/ine", "ine=0606F00001A", "identite-seule")).Data;

        Assert.That(data.Select(member => member.Key), Is.EqualTo(["identite"]));
    }

    [TestCase("men_statut_scolarite", "annee_scolaire est_scolarise statut_eleve")]
    [TestCase("men_regime_pensionnat men_statut_boursier", "est_boursier regime_pensionnat")]
    public async Task Pupil_Scopes_LeaveTheirKeys(string scopes, string keys)
    {
        var token = new SimulatorApiParticulierToken { Token = scopes.Replace(' ', '-') };
        foreach (var scope in Words(scopes))
        {
            token.Scopes.Add(scope);
        }

        _api.Simulator.ApiParticulierTokens.Add(token);
        var endpoint = ApiEndpoints.Find("/v5/men/scolarites/identite")!.Value.Endpoint;

        var answer = await _api.GetAsync(
            "/v5/men/scolarites/identite",
            $"{_api.Identity("lou-berthier", endpoint)}&codeEtablissement=0691234A&anneeScolaire=2026",
            token.Token
        );

        Assert.That(answer.Data.Select(member => member.Key).Order(), Is.EqualTo(Words(keys)));
    }

    private async Task<ApiAnswered> ReadAsync(string route, string persona, string scopes)
    {
        var answer = await _api.GetAsync(
            $"{route}/france_connect",
            bearer: await _api.SignInAsync(persona, Words(scopes))
        );
        Assert.That(answer.Status, Is.EqualTo(200), answer.Body);
        return answer;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
