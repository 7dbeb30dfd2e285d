using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class StatutEtudiantTests
{
    private const string Status = """
        {"data":{"admissions":[{"date_debut":"2025-09-01","date_fin":"2026-06-31","est_inscrit":false,
        "regime_formation":{"libelle":"contrat d'apprentissage","code":"RF4"},"code_cog_insee_commune":"08480",
        "etablissement_etudes":{"uai":"0080001A","nom":"Université fictive"}}],
        "identite":{"nom_naissance":"ROUX","prenom":"JEANNE","date_naissance":"1987-06-27"}},"links":{},"meta":{}}
        """;

    [Test]
    public async Task GetStatutEtudiant_SignedInStudent_IsAskedWithTheirTokenAlone()
    {
        using var site = new Site();
        site.Provider.Answers(200, Status);

        await site.Client.Mesri.GetStatutEtudiantAsync(site.Session());

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.PathAndQuery,
                Is.EqualTo("/v3/mesri/statut_etudiant/france_connect?recipient=13002526500013")
            );
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer jeton-d-acces-fictif"));
        });
    }

    [Test]
    public async Task GetStatutEtudiantAtDesk_SeveralGivenNames_SendsTheFirstAlone()
    {
        using var site = new Site();
        site.Provider.Answers(200, Status);

        await site.Client.Mesri.GetStatutEtudiantAtDeskAsync(Site.Desk(), People.Jeanne());

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Path, Is.EqualTo("/v3/mesri/statut_etudiant/identite"));
            Assert.That(
                site.Provider.Single.Query,
                Is.EquivalentTo(
                    new[]
                    {
                        ("nomNaissance", "ROUX"),
                        ("prenoms[]", "JEANNE"),
                        ("anneeDateNaissance", "1987"),
                        ("moisDateNaissance", "6"),
                        ("jourDateNaissance", "27"),
                        ("sexeEtatCivil", "F"),
                        ("codeCogInseeCommuneNaissance", "08480"),
                        ("recipient", Site.Recipient),
                    }
                )
            );
        });
    }

    [Test]
    public async Task GetStatutEtudiantByIneAtDesk_Ine_IsWritten()
    {
        using var site = new Site();
        site.Provider.Answers(200, Status);

        await site.Client.Mesri.GetStatutEtudiantByIneAtDeskAsync(Site.Desk(), Ine.Parse("0100008010J"));

        Assert.That(
            site.Provider.Single.Address.PathAndQuery,
            Is.EqualTo("/v3/mesri/statut_etudiant/ine?ine=0100008010J&recipient=13002526500013")
        );
    }

    [Test]
    public async Task GetStatutEtudiantByIneAtDesk_Answer_IsTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Status);

        var status = (
            await site.Client.Mesri.GetStatutEtudiantByIneAtDeskAsync(Site.Desk(), Ine.Parse("0100008010J"))
        ).Value;

        var admission = status.Admissions.Value.Single();
        Assert.Multiple(() =>
        {
            Assert.That(admission.DateDebut, Is.EqualTo(PartialDate.Create(2025, 9, 1)));
            Assert.That(admission.DateFin!.Value.Raw, Is.EqualTo("2026-06-31"), "A day that does not exist.");
            Assert.That(admission.DateFin!.Value.TryGetDate(out _), Is.False);
            Assert.That(admission.EstInscrit.Value, Is.False);
            Assert.That(admission.RegimeFormation.Value.Code, Is.EqualTo(CodeRegimeFormation.ContratApprentissage));
            Assert.That(admission.RegimeFormation.Value.Libelle, Is.EqualTo("contrat d'apprentissage"));
            Assert.That(admission.CodeCogInseeCommune.Value.Value, Is.EqualTo("08480"));
            Assert.That(admission.EtablissementEtudes.Value.Uai, Is.EqualTo("0080001A"));
            Assert.That(admission.EtablissementEtudes.Value.Nom, Is.EqualTo("Université fictive"));
            Assert.That(status.Identite.Value.NomNaissance, Is.EqualTo("ROUX"));
            Assert.That(status.Identite.Value.Prenom, Is.EqualTo("JEANNE"));
            Assert.That(status.Identite.Value.DateNaissance, Is.EqualTo(PartialDate.Create(1987, 6, 27)));
        });
    }

    [Test]
    public async Task GetStatutEtudiant_ScopesPartlyGranted_MasksWithinEachAdmission()
    {
        using var site = new Site();
        site.Provider.Answers(
            200,
            """{"data":{"admissions":[{"date_debut":"2025-09-01","est_inscrit":true,"code_cog_insee_commune":"","regime_formation":null}]}}"""
        );

        var status = (await site.Client.Mesri.GetStatutEtudiantAsync(site.Session())).Value;

        var admission = status.Admissions.Value.Single();
        Assert.Multiple(() =>
        {
            Assert.That(admission.EstInscrit.Value, Is.True);
            Assert.That(admission.DateFin, Is.Null);
            Assert.That(
                (admission.RegimeFormation.IsGranted, admission.RegimeFormation.HasValue),
                Is.EqualTo((true, false))
            );
            Assert.That(
                (admission.CodeCogInseeCommune.IsGranted, admission.CodeCogInseeCommune.HasValue),
                Is.EqualTo((true, false))
            );
            Assert.That(admission.EtablissementEtudes.IsGranted, Is.False);
            Assert.That(status.Identite.IsGranted, Is.False);
        });
    }

    [Test]
    public void GetStatutEtudiant_WrongParameters_AreRefusedBeforeAnyCall()
    {
        using var site = new Site();
        var mesri = site.Client.Mesri;
        var sexless = People.Jeanne();
        sexless.Sexe = default;

        Assert.Multiple(() =>
        {
            Assert.That(
                () => mesri.GetStatutEtudiantAtDeskAsync(Site.Desk(), sexless),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("Sexe")
            );
            Assert.That(
                () => mesri.GetStatutEtudiantAtDeskAsync(Site.Desk(), new CivilIdentity()),
                Throws.ArgumentException
            );
            Assert.That(
                () => mesri.GetStatutEtudiantByIneAtDeskAsync(Site.Desk(), default),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("ine")
            );
            Assert.That(site.Provider.Requests, Is.Empty);
        });
    }
}
