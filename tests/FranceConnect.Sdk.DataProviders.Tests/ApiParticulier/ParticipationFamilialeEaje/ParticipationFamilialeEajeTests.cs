namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class ParticipationFamilialeEajeTests
{
    private const string Household = """
        {"data":{"allocataires":[{"nom_naissance":"ROUX","nom_usage":null,"prenoms":"JEANNE STEPHANIE","date_naissance":"1987-06-27","sexe":"F","code_cog_insee_commune_naissance":"08480"}],
        "enfants":[{"nom_naissance":"LEFEBVRE","nom_usage":null,"prenoms":"LEO","date_naissance":"200&-04-23","sexe":"M","code_cog_insee_commune_naissance":null}],
        "adresse":{"destinataire":"Madame ROUX JEANNE","complement_information":"","numero_libelle_voie":"1 RUE MONTORGUEIL","code_postal_ville":"75002 PARIS","pays":"FRANCE"},
        "parametres_calcul_participation_familiale":{"nombre_enfants_a_charge":1,"nombre_enfants_beneficiaire_aeeh":0,
        "base_ressources_annuelles":{"valeur":30000,"annee_calcul":2024}}},"links":{},"meta":{}}
        """;

    [Test]
    public async Task GetParticipationFamilialeEaje_SignedInCitizen_IsAskedWithTheirTokenAlone()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household);

        var result = await site.Client.Dss.GetParticipationFamilialeEajeAsync(site.Session());

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.AbsoluteUri,
                Is.EqualTo(
                    "https://staging.particulier.api.gouv.fr/v3/dss/participation_familiale_eaje/france_connect?recipient=13002526500013"
                )
            );
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer jeton-d-acces-fictif"));
            Assert.That(result.IsFound, Is.True);
        });
    }

    [Test]
    public async Task GetParticipationFamilialeEaje_Answer_IsTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household);

        var answer = (await site.Client.Dss.GetParticipationFamilialeEajeAsync(site.Session())).Value;

        var parameters = answer.ParametresCalculParticipationFamiliale.Value;
        Assert.Multiple(() =>
        {
            Assert.That(answer.Allocataires.Value[0].CommuneNaissance?.Value, Is.EqualTo("08480"));
            Assert.That(answer.Adresse.Value.ComplementInformation, Is.Empty);
            Assert.That(answer.Adresse.Value.LieuDit, Is.Null);
            Assert.That(parameters.NombreEnfantsACharge, Is.EqualTo(1));
            Assert.That(parameters.NombreEnfantsBeneficiaireAeeh, Is.Zero);
            Assert.That(parameters.BaseRessourcesAnnuelles?.Valeur, Is.EqualTo(30000));
            Assert.That(parameters.BaseRessourcesAnnuelles?.AnneeCalcul, Is.EqualTo(2024));
        });
    }

    [Test]
    public async Task GetParticipationFamilialeEaje_MalformedDateOfAChild_CostsThatDateOnly()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household);

        var child = (await site.Client.Dss.GetParticipationFamilialeEajeAsync(site.Session())).Value.Enfants.Value[0];

        Assert.Multiple(() =>
        {
            Assert.That(child.DateNaissance?.IsComplete, Is.False);
            Assert.That(child.DateNaissance?.ToString(), Is.EqualTo("200&-04-23"));
            Assert.That(child.Prenoms, Is.EqualTo("LEO"));
            Assert.That(child.CommuneNaissance, Is.Null);
        });
    }

    [TestCase("""{"data":{"enfants":null,"adresse":null,"parametres_calcul_participation_familiale":{}}}""")]
    [TestCase(
        """{"data":{"enfants":"aucun","adresse":[],"parametres_calcul_participation_familiale":{"base_ressources_annuelles":1.5}}}"""
    )]
    public async Task GetParticipationFamilialeEaje_NullOrForeignParts_AreNoValue(string body)
    {
        using var site = new Site();
        site.Provider.Answers(200, body);

        var answer = (await site.Client.Dss.GetParticipationFamilialeEajeAsync(site.Session())).Value;

        Assert.Multiple(() =>
        {
            Assert.That(answer.Allocataires.IsGranted, Is.False);
            Assert.That((answer.Enfants.IsGranted, answer.Enfants.HasValue), Is.EqualTo((true, false)));
            Assert.That((answer.Adresse.IsGranted, answer.Adresse.HasValue), Is.EqualTo((true, false)));
            Assert.That(answer.ParametresCalculParticipationFamiliale.Value.BaseRessourcesAnnuelles, Is.Null);
        });
    }

    [Test]
    public async Task GetParticipationFamilialeEaje_NoChildUnderSeven_IsNotFoundWithItsTitle()
    {
        using var site = new Site();
        site.Provider.Answers(
            404,
            """{"errors":[{"code":"37003","title":"Allocataire non éligible","detail":"","source":null,"meta":{"provider":"CNAV"}}]}"""
        );

        var result = await site.Client.Dss.GetParticipationFamilialeEajeAsync(site.Session());

        Assert.Multiple(() =>
        {
            Assert.That(result.Outcome, Is.EqualTo(DataOutcome.NotFound));
            Assert.That(result.Error?.Entries[0].Title, Is.EqualTo("Allocataire non éligible"));
        });
    }

    [Test]
    public async Task GetParticipationFamilialeEajeAtDesk_Identity_IsWrittenAndRecorded()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household);

        var result = await site.Client.Dss.GetParticipationFamilialeEajeAtDeskAsync(Site.Desk(), People.Jeanne());

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Path, Is.EqualTo("/v3/dss/participation_familiale_eaje/identite"));
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer " + Site.Token));
            Assert.That(site.Provider.Single.Query, Is.EquivalentTo(People.JeanneForTheFunds));
            Assert.That(
                site.Audit.Entries.Single().Endpoint,
                Is.EqualTo("/v3/dss/participation_familiale_eaje/identite")
            );
            Assert.That(result.IsFound, Is.True);
        });
    }
}
