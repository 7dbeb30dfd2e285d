using FranceConnect.Sdk.DataProviders.ApiParticulier;
using Microsoft.Extensions.Logging;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class EtudiantBoursierTests
{
    private const string Grant = """
        {"data":{"statut_boursier":{"est_boursier":false,"est_radie":true,"date_radiation":"2025-12-01"},
        "periode_versement_bourse":{"date_rentree":"2025-09-01","duree":3},
        "etablissement_etudes":{"nom_commune":"Fictiville","nom_etablissement":"Université fictive"},
        "echelon_bourse":{"echelon":"0bis","echelon_bourse_regionale_provisoire":false},"email":"etudiante@example.org",
        "identite":{"nom":"ROUX","prenoms":["JEANNE","STEPHANIE"],"date_naissance":"1987-06-27","nom_commune_naissance":"Fictiville","sexe":"F"}},
        "links":{},"meta":{}}
        """;

    private static readonly (string, string)[] Jeanne =
    [
        ("nomNaissance", "ROUX"),
        ("prenoms[]", "JEANNE"),
        ("prenoms[]", "STEPHANIE"),
        ("anneeDateNaissance", "1987"),
        ("moisDateNaissance", "6"),
        ("jourDateNaissance", "27"),
        ("sexeEtatCivil", "F"),
        ("codeCogInseeCommuneNaissance", "08480"),
    ];

    [Test]
    public async Task GetEtudiantBoursier_SignedInStudent_IsAskedInTheNewestVersion()
    {
        using var site = new Site();
        site.Provider.Answers(200, Grant);

        await site.Client.Cnous.GetEtudiantBoursierAsync(site.Session());
        await site.Client.Cnous.GetEtudiantBoursierAsync(site.Session(), campaignYear: 2025);

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Requests.Select(request => request.Address.PathAndQuery),
                Is.EqualTo(
                    new[]
                    {
                        "/v4/cnous/etudiant_boursier/france_connect?recipient=13002526500013",
                        "/v4/cnous/etudiant_boursier/france_connect?campaignYear=2025&recipient=13002526500013",
                    }
                )
            );
            Assert.That(site.Provider.Requests[0].Header("Authorization"), Is.EqualTo("Bearer jeton-d-acces-fictif"));
            Assert.That(
                site.Logger.Lines,
                Has.None.Matches<(string, LogLevel, int Id, string)>(line => line.Id == 4101)
            );
        });
    }

    [Test]
    public async Task GetEtudiantBoursierAtDesk_Identity_IsWrittenWithoutACountry()
    {
        using var site = new Site();
        site.Provider.Answers(200, Grant);

        var result = await site.Client.Cnous.GetEtudiantBoursierAtDeskAsync(Site.Desk(), People.Jeanne(), 2024);

        var request = site.Provider.Single;
        Assert.Multiple(() =>
        {
            Assert.That(request.Path, Is.EqualTo("/v4/cnous/etudiant_boursier/identite"));
            Assert.That(request.Header("Authorization"), Is.EqualTo("Bearer " + Site.Token));
            Assert.That(
                request.Query,
                Is.EquivalentTo([.. Jeanne, ("campaignYear", "2024"), ("recipient", Site.Recipient)])
            );
            Assert.That(result.Audit.Endpoint, Is.EqualTo("/v4/cnous/etudiant_boursier/identite"));
        });
    }

    [Test]
    public async Task GetEtudiantBoursierAtDesk_SexUnknown_IsLeftOut()
    {
        using var site = new Site();
        site.Provider.Answers(200, Grant);
        var identity = People.Jeanne();
        identity.Sexe = default;

        await site.Client.Cnous.GetEtudiantBoursierAtDeskAsync(Site.Desk(), identity);

        Assert.That(
            site.Provider.Single.Query.Select(pair => pair.Name),
            Has.None.EqualTo("sexeEtatCivil").And.None.EqualTo("campaignYear")
        );
    }

    [Test]
    public async Task GetEtudiantBoursierByIneAtDesk_Ine_IsWritten()
    {
        using var site = new Site();
        site.Provider.Answers(200, Grant);

        await site.Client.Cnous.GetEtudiantBoursierByIneAtDeskAsync(Site.Desk(), Ine.Parse("1234567890G"), 2023);

        Assert.That(
            site.Provider.Single.Address.PathAndQuery,
            Is.EqualTo("/v4/cnous/etudiant_boursier/ine?campaignYear=2023&ine=1234567890G&recipient=13002526500013")
        );
    }

    [Test]
    public async Task GetEtudiantBoursierAtDesk_Answer_IsTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Grant);

        var grant = (await site.Client.Cnous.GetEtudiantBoursierAtDeskAsync(Site.Desk(), People.Jeanne())).Value;

        Assert.Multiple(() =>
        {
            Assert.That(grant.StatutBoursier.Value.EstBoursier, Is.False);
            Assert.That(grant.StatutBoursier.Value.EstRadie, Is.True);
            Assert.That(grant.StatutBoursier.Value.DateRadiation, Is.EqualTo(PartialDate.Create(2025, 12, 1)));
            Assert.That(grant.PeriodeVersementBourse.Value.DateRentree, Is.EqualTo(PartialDate.Create(2025, 9, 1)));
            Assert.That(grant.PeriodeVersementBourse.Value.Duree, Is.EqualTo(3));
            Assert.That(grant.EtablissementEtudes.Value.NomCommune, Is.EqualTo("Fictiville"));
            Assert.That(grant.EtablissementEtudes.Value.NomEtablissement, Is.EqualTo("Université fictive"));
            Assert.That(grant.EchelonBourse.Value.Echelon, Is.EqualTo(Echelon.ZeroBis));
            Assert.That(grant.EchelonBourse.Value.EchelonBourseRegionaleProvisoire, Is.False);
            Assert.That(grant.Email.Value, Is.EqualTo("etudiante@example.org"));
            Assert.That(grant.Identite.Value.Nom, Is.EqualTo("ROUX"));
            Assert.That(grant.Identite.Value.Prenoms, Is.EqualTo(new[] { "JEANNE", "STEPHANIE" }));
            Assert.That(grant.Identite.Value.DateNaissance, Is.EqualTo(PartialDate.Create(1987, 6, 27)));
            Assert.That(grant.Identite.Value.NomCommuneNaissance, Is.EqualTo("Fictiville"));
            Assert.That(grant.Identite.Value.Sexe, Is.EqualTo(Sexe.F));
        });
    }

    [Test]
    public async Task GetEtudiantBoursier_ScopesPartlyGranted_TellsAbsentFromNull()
    {
        using var site = new Site();
        site.Provider.Answers(
            200,
            """{"data":{"statut_boursier":{"est_boursier":true,"date_radiation":null},"email":null,"echelon_bourse":{"echelon":"9"}}}"""
        );

        var grant = (await site.Client.Cnous.GetEtudiantBoursierAsync(site.Session())).Value;

        Assert.Multiple(() =>
        {
            Assert.That(grant.StatutBoursier.Value.EstBoursier, Is.True);
            Assert.That(grant.StatutBoursier.Value.EstRadie, Is.Null);
            Assert.That(grant.StatutBoursier.Value.DateRadiation, Is.Null);
            Assert.That((grant.Email.IsGranted, grant.Email.HasValue), Is.EqualTo((true, false)));
            Assert.That(grant.EchelonBourse.Value.Echelon.IsKnown, Is.False);
            Assert.That(grant.EchelonBourse.Value.Echelon.ToString(), Is.EqualTo("9"));
            Assert.That(grant.Identite.IsGranted, Is.False);
            Assert.That(grant.PeriodeVersementBourse.IsGranted, Is.False);
        });
    }

    [Test]
    public void GetEtudiantBoursier_WrongParameters_AreRefusedBeforeAnyCall()
    {
        using var site = new Site();
        var cnous = site.Client.Cnous;
        var undated = People.Jeanne();
        undated.DateNaissance = PartialDate.Create(1987, 6);

        Assert.Multiple(() =>
        {
            Assert.That(
                () => cnous.GetEtudiantBoursierAsync(site.Session(), 2020),
                Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("campaignYear")
            );
            Assert.That(
                () => cnous.GetEtudiantBoursierAtDeskAsync(Site.Desk(), undated),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("DateNaissance")
            );
            Assert.That(
                () => cnous.GetEtudiantBoursierByIneAtDeskAsync(Site.Desk(), default),
                Throws.ArgumentException.With.Property("ParamName").EqualTo("ine")
            );
            Assert.That(site.Provider.Requests, Is.Empty);
            Assert.That(site.Audit.Entries, Is.Empty);
        });
    }

#pragma warning disable CS0618 // the older version is what is tested
    [Test]
    public async Task GetEtudiantBoursierV3_EachModality_AsksTheOlderVersionAndWarns()
    {
        using var site = new Site();
        site.Provider.Answers(200, """{"data":{"est_boursier":true,"email":"etudiante@example.org"}}""");
        var cnous = site.Client.Cnous;

        var signedIn = await cnous.GetEtudiantBoursierV3Async(site.Session());
        var byIdentity = await cnous.GetEtudiantBoursierV3AtDeskAsync(Site.Desk(), People.Jeanne());
        var byIne = await cnous.GetEtudiantBoursierV3ByIneAtDeskAsync(Site.Desk(), Ine.Parse("1234567890G"));

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Requests.Select(request => request.Path),
                Is.EqualTo(
                    new[]
                    {
                        "/v3/cnous/etudiant_boursier/france_connect",
                        "/v3/cnous/etudiant_boursier/identite",
                        "/v3/cnous/etudiant_boursier/ine",
                    }
                )
            );
            Assert.That(site.Provider.Requests[1].Query, Is.EquivalentTo([.. Jeanne, ("recipient", Site.Recipient)]));
            Assert.That(site.Provider.Requests[2].Query, Does.Contain(("ine", "1234567890G")));
            Assert.That(signedIn.Value.EstBoursier.Value, Is.True);
            Assert.That(byIdentity.Value.Email.Value, Is.EqualTo("etudiante@example.org"));
            Assert.That(byIne.Value.EchelonBourse.IsGranted, Is.False);
            var warnings = site.Logger.Lines.Where(line => line.Id == 4101).ToList();
            Assert.That(warnings, Has.Count.EqualTo(3));
            Assert.That(
                warnings,
                Has.All.Matches<(string, LogLevel Level, int, string Text)>(line =>
                    line.Level == LogLevel.Warning
                    && line.Text.Contains("/v3/cnous/etudiant_boursier", StringComparison.Ordinal)
                )
            );
        });
    }
#pragma warning restore CS0618
}
