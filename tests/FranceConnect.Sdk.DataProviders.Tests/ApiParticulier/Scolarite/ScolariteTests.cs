using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class ScolariteTests
{
    private const string Pupil = """
        {"data":{"regime_pensionnat":{"code":"2","libelle":"Demi-pensionnaire dans l'établissement"},
        "identite":{"nom":"ROUX","prenom":"Jeanne","sexe":"F","date_naissance":"1987-06-27"},
        "module_elementaire_formation":{"code_mef_stat":"21110010012","libelle":null},
        "etablissement":{"code_uai":"0210015C","code_ministere_tutelle":"06","nom":"COLLEGE FICTIF"},
        "annee_scolaire":"2026-2027","est_scolarise":true,"statut_eleve":{"code":"ST","libelle":"SCOLAIRE"},
        "est_boursier":null,"echelon_bourse":null},"links":{},"meta":{}}
        """;

    [Test]
    public async Task GetScolarite_ParentSignedIn_IsAskedWithTheCollectivitesToken()
    {
        using var site = new Site();
        site.Provider.Answers(200, Pupil);

        var result = await site.Client.Men.GetScolariteAsync(site.Session(), People.Jeanne(), People.School());

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Path, Is.EqualTo("/v5/men/scolarites/identite"));
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer " + Site.Token));
            Assert.That(
                site.Provider.Single.Query,
                Is.EquivalentTo(
                    new[]
                    {
                        ("nomNaissance", "ROUX"),
                        ("prenoms[]", "JEANNE"),
                        ("prenoms[]", "STEPHANIE"),
                        ("anneeDateNaissance", "1987"),
                        ("moisDateNaissance", "6"),
                        ("jourDateNaissance", "27"),
                        ("sexeEtatCivil", "F"),
                        ("anneeScolaire", "2026-2027"),
                        ("codeEtablissement", "0210015C"),
                        ("degreEtablissement", "2D"),
                        ("recipient", Site.Recipient),
                    }
                )
            );
            Assert.That(result.IsFound, Is.True);
            Assert.That(site.Audit.Entries, Is.Empty);
        });
    }

    [Test]
    public async Task GetScolarite_SessionWhoseTokenIsDead_IsStillAsked()
    {
        using var site = new Site();
        site.Provider.Answers(200, Pupil);
        var session = site.Session();
        site.Time.Advance(TimeSpan.FromHours(1));

        var result = await site.Client.Men.GetScolariteAsync(session, People.Jeanne(), People.School());

        Assert.That(result.IsFound, Is.True);
    }

    [Test]
    public async Task GetScolariteAfterSignIn_SessionGone_IsAskedWithTheTokenOfTheTenant()
    {
        using var site = new Site();
        site.Provider.Answers(200, Pupil);

        var result = await site.Client.Men.GetScolariteAfterSignInAsync(
            site.Session().Tenant,
            People.Jeanne(),
            People.School()
        );

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Single.Path, Is.EqualTo("/v5/men/scolarites/identite"));
            Assert.That(site.Provider.Single.Header("Authorization"), Is.EqualTo("Bearer " + Site.Token));
            Assert.That(result.IsFound, Is.True);
        });
    }

    [Test]
    public void GetScolariteAfterSignIn_NoTenant_IsRefusedWithoutACall()
    {
        using var site = new Site();

        Assert.That(
            () => site.Client.Men.GetScolariteAfterSignInAsync(null!, People.Jeanne(), People.School()),
            Throws.ArgumentNullException
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public void GetScolarite_NobodySignedIn_IsRefusedWithoutACall()
    {
        using var site = new Site();

        Assert.That(
            async () => await site.Client.Men.GetScolariteAsync(null!, People.Jeanne(), People.School()),
            Throws.InstanceOf<ArgumentNullException>()
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

    [Test]
    public async Task GetScolariteAtDesk_Call_IsRecorded()
    {
        using var site = new Site();
        site.Provider.Answers(200, Pupil);

        var result = await site.Client.Men.GetScolariteAtDeskAsync(Site.Desk(), People.Jeanne(), People.School());

        Assert.That(result.IsFound, Is.True);
        Assert.That(site.Audit.Entries.Single().Endpoint, Is.EqualTo("/v5/men/scolarites/identite"));
    }

    [Test]
    public async Task GetScolarite_Answer_IsTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Pupil);

        var answer = (await site.Client.Men.GetScolariteAsync(site.Session(), People.Jeanne(), People.School())).Value;

        Assert.Multiple(() =>
        {
            Assert.That(
                answer.RegimePensionnat.Value.Code,
                Is.EqualTo(RegimePensionnatCode.DemiPensionnaireDansEtablissement)
            );
            Assert.That(answer.Identite.Value.DateNaissance, Is.EqualTo(PartialDate.Create(1987, 6, 27)));
            Assert.That(answer.Identite.Value.Sexe, Is.EqualTo(Sexe.F));
            Assert.That(answer.ModuleElementaireFormation.Value.Libelle, Is.Null);
            Assert.That(answer.Etablissement.Value.CodeUai, Is.EqualTo("0210015C"));
            Assert.That(answer.AnneeScolaire.Value, Is.EqualTo("2026-2027"));
            Assert.That(answer.EstScolarise.Value, Is.True);
            Assert.That(answer.StatutEleve.Value.Code, Is.EqualTo("ST"));
            Assert.That((answer.EstBoursier.IsGranted, answer.EstBoursier.HasValue), Is.EqualTo((true, false)));
            Assert.That((answer.EchelonBourse.IsGranted, answer.EchelonBourse.HasValue), Is.EqualTo((true, false)));
        });
    }

    [Test]
    public async Task GetScolarite_NoScopeOfTheRegime_LeavesItOut()
    {
        using var site = new Site();
        site.Provider.Answers(200, """{"data":{"est_boursier":true,"echelon_bourse":6}}""");

        var answer = (await site.Client.Men.GetScolariteAsync(site.Session(), People.Jeanne(), People.School())).Value;

        Assert.Multiple(() =>
        {
            Assert.That(answer.RegimePensionnat.IsGranted, Is.False);
            Assert.That(answer.Identite.IsGranted, Is.False);
            Assert.That((answer.EstBoursier.Value, answer.EchelonBourse.Value), Is.EqualTo((true, 6)));
        });
    }

    [Test]
    public async Task GetScolarite_Departements_AreWrittenAsAList()
    {
        using var site = new Site();
        var request = new ScolariteRequest { AnneeScolaire = "2026" };
        request.CodesBcnDepartements.Add("075");
        request.CodesBcnDepartements.Add("02A");

        await site.Client.Men.GetScolariteAsync(site.Session(), People.Jeanne(), request);

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Single.Address.Query,
                Does.Contain("codesBcnDepartements%5B%5D=075&codesBcnDepartements%5B%5D=02A")
            );
            Assert.That(
                site.Provider.Single.Query.Select(pair => pair.Name),
                Has.None.AnyOf("codeEtablissement", "codesBcnRegions[]", "degreEtablissement")
            );
        });
    }

    [Test]
    public async Task GetScolarite_Regions_AreWrittenAsAList()
    {
        using var site = new Site();
        var request = new ScolariteRequest { AnneeScolaire = "2026" };
        request.CodesBcnRegions.Add("10");

        await site.Client.Men.GetScolariteAsync(site.Session(), People.Jeanne(), request);

        Assert.That(site.Provider.Single.Query, Does.Contain(("codesBcnRegions[]", "10")));
    }

    private static IEnumerable<TestCaseData> WrongRequests()
    {
        yield return Wrong("no year", request => request.AnneeScolaire = "");
        yield return Wrong("a null year", request => request.AnneeScolaire = null!);
        yield return Wrong("a year of two digits", request => request.AnneeScolaire = "26");
        yield return Wrong("years apart by a slash", request => request.AnneeScolaire = "2026/2027");
        yield return Wrong("a year of Arabic digits", request => request.AnneeScolaire = "٢٠٢٦");
        yield return Wrong("half a second year", request => request.AnneeScolaire = "2026-27");
        yield return Wrong("no perimeter", request => request.CodeEtablissement = null);
        yield return Wrong("an empty perimeter", request => request.CodeEtablissement = " ");
        yield return Wrong("a school and a département", request => request.CodesBcnDepartements.Add("075"));
        yield return Wrong("a school and a region", request => request.CodesBcnRegions.Add("10"));
        yield return Wrong("a UAI code without its letter", request => request.CodeEtablissement = "02100150");
        yield return Wrong("a short UAI code", request => request.CodeEtablissement = "210015C");
        yield return Wrong(
            "an empty code of département",
            request =>
            {
                request.CodeEtablissement = null;
                request.CodesBcnDepartements.Add("");
            }
        );
        yield return Wrong(
            "a name of region",
            request =>
            {
                request.CodeEtablissement = null;
                request.CodesBcnRegions.Add("Île-de-France");
            }
        );
        yield return Wrong("a third degree", request => request.DegreEtablissement = DegreEtablissement.From("3D"));
    }

    [TestCaseSource(nameof(WrongRequests))]
    public void GetScolarite_WrongRequest_IsRefusedWithoutACall(Action<ScolariteRequest> spoil)
    {
        using var site = new Site();
        var request = People.School();
        spoil(request);

        Assert.Multiple(() =>
        {
            Assert.That(
                async () => await site.Client.Men.GetScolariteAsync(site.Session(), People.Jeanne(), request),
                Throws.ArgumentException
            );
            Assert.That(
                async () => await site.Client.Men.GetScolariteAtDeskAsync(Site.Desk(), People.Jeanne(), request),
                Throws.ArgumentException
            );
        });
        Assert.That(site.Provider.Requests, Is.Empty);
        Assert.That(site.Audit.Entries, Is.Empty);
    }

    [TestCase("Sexe")]
    [TestCase("DateNaissance")]
    public void GetScolarite_PupilWithoutWhatIsRequired_IsRefusedWithoutACall(string missing)
    {
        using var site = new Site();
        var pupil = People.Jeanne();
        if (missing == "Sexe")
            pupil.Sexe = default;
        else
            pupil.DateNaissance = PartialDate.Parse("1987-06-00");

        Assert.That(
            async () => await site.Client.Men.GetScolariteAsync(site.Session(), pupil, People.School()),
            Throws.ArgumentException.With.Property("ParamName").EqualTo(missing)
        );
        Assert.That(site.Provider.Requests, Is.Empty);
    }

#pragma warning disable CS0618 // The obsolete versions are what is tested.
    [Test]
    public async Task GetScolariteV4AndV3_Calls_KeepTheirVersionAndWarn()
    {
        using var site = new Site();
        site.Provider.Answers(200, Pupil);

        var v4 = await site.Client.Men.GetScolariteV4Async(site.Session(), People.Jeanne(), People.School());
        var v3 = await site.Client.Men.GetScolariteV3AtDeskAsync(Site.Desk(), People.Jeanne(), People.School());

        Assert.Multiple(() =>
        {
            Assert.That(
                site.Provider.Requests.Select(request => request.Path),
                Is.EqualTo(new[] { "/v4/men/scolarites/identite", "/v3/men/scolarites/identite" })
            );
            Assert.That(site.Logger.Text, Does.Contain("/v4/men/scolarites is obsolete"));
            Assert.That(site.Logger.Text, Does.Contain("/v3/men/scolarites is obsolete"));
            Assert.That(v4.Value.Etablissement.Value.CodeUai, Is.EqualTo("0210015C"));
            // Not a member of these versions, whatever is served.
            Assert.That(v4.Value.RegimePensionnat.IsGranted, Is.False);
            Assert.That(v3.Value.RegimePensionnat.IsGranted, Is.False);
        });
    }
#pragma warning restore CS0618

    private static TestCaseData Wrong(string what, Action<ScolariteRequest> spoil) =>
        new TestCaseData(spoil).SetArgDisplayNames(what);
}
