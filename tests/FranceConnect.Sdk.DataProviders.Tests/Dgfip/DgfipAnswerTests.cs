using FranceConnect.Sdk.DataProviders.Dgfip;

namespace FranceConnect.Sdk.DataProviders.Tests;

/// <summary>What the DGFiP answers, and what becomes of it.</summary>
public sealed class DgfipAnswerTests
{
    // Fictional: a couple with two children.
    private const string Whole = """
        {"annRevenu":2025,"rfr":38420,"nbPart":2.5,"sitFam":"M","sitPart":"","pac":{"nbPac":2,"nbPacF":2,"nbPacH":null},
        "nmNaiDec1":"MERCIER","nmUsaDec1":"DUBOIS","prnmDec1":"PIERRE","dateNaisDec1":{"jour":"7","mois":"03","annee":"1969"},
        "dptNaissDec1":"95","lieuNaissDec1":"GONESSE","nmNaiDec2":"DUBOIS","dateNaisDec2":{"jour":"00","mois":"00","annee":1962},
        "aft":"12 RUE DES ECOLES 69100 VILLEURBANNE",
        "aftDetail":{"complementAdresse":"BAT B","voie":"12 RUE DES ECOLES","getcommune":"VILLEURBANNE","getcodePostal":"69100"},
        "sitParIso":"T","pensAlPer":0,"indDeficit":0,"revenuBrutGlobal":40000,"revImposable":-12,"mntRevbareme":38420,"montTotIr":"1200",
        "impAvImput":1300.5,"datRec":"31/07/2026","datEtab":"09/07/2026","numRole":"22","fipNum":"690266",
        "sitParDeclaree":{"sitPartP":"N","indEnfSeul5ansMin":"O","inconnu":1},"indOptionImpotSepar":"N",
        "rev":{"tspr":[{"code":"1AJ","valeur":24310},{"code":"1BJ","valeur":null},"intrus"],"div":[]},"nouveau":{"a":1}}
        """;

    [Test]
    public async Task GetSituation_Answer_IsTyped()
    {
        using var site = new TaxSite();
        site.Data = _ => TaxSite.Json(200, Whole, "application/prs.dgfip.part.situations.ir.assiettes.v1+json");

        var tax = (await site.Client.GetSituationAsync(site.Session(), 2025)).Value;

        Assert.Multiple(() =>
        {
            Assert.That(tax.AnneeRevenu, Is.EqualTo(2025));
            Assert.That(tax.RevenuFiscalReference.Value, Is.EqualTo(38_420));
            Assert.That(tax.NombreParts.Value, Is.EqualTo(2.5m));
            Assert.That(tax.SituationFamiliale.Value, Is.EqualTo(SituationFamiliale.Marie));
            Assert.That(tax.PersonnesACharge.Value.Total.Value, Is.EqualTo(2));
            Assert.That(tax.PersonnesACharge.Value.CaseH.IsGranted, Is.True);
            Assert.That(tax.PersonnesACharge.Value.CaseH.HasValue, Is.False);
            Assert.That(tax.PersonnesACharge.Value.CaseR.IsGranted, Is.False);
            Assert.That(tax.Declarant1.NomUsage.Value, Is.EqualTo("DUBOIS"));
            Assert.That(tax.Declarant1.DateNaissance.Value, Is.EqualTo(PartialDate.Create(1969, 3, 7)));
            Assert.That(tax.Declarant1.LieuNaissance.Value, Is.EqualTo("GONESSE"));
            Assert.That(tax.Declarant2.DateNaissance.Value, Is.EqualTo(PartialDate.Create(1962)));
            Assert.That(tax.Declarant2.Prenoms.IsGranted, Is.False);
            Assert.That(tax.Adresse.Value.Texte, Is.EqualTo("12 RUE DES ECOLES 69100 VILLEURBANNE"));
            Assert.That(tax.Adresse.Value.Complement, Is.EqualTo("BAT B"));
            Assert.That(tax.Adresse.Value.Voie, Is.EqualTo("12 RUE DES ECOLES"));
            Assert.That(tax.Adresse.Value.CodePostal, Is.EqualTo("69100"));
            Assert.That(tax.Adresse.Value.Commune, Is.EqualTo("VILLEURBANNE"));
            Assert.That(tax.ParentIsole.Value, Is.EqualTo("T"));
            Assert.That(tax.Deficit.Value, Is.EqualTo("0"));
            Assert.That(tax.RevenuBrutGlobal.Value, Is.EqualTo(40_000));
            Assert.That(tax.RevenuImposable.Value, Is.EqualTo(-12));
            Assert.That(tax.RevenuAuBareme.Value, Is.EqualTo(38_420));
            Assert.That(tax.MontantImpot.Value, Is.EqualTo(1_200));
            Assert.That(tax.ImpotAvantImputations.HasValue, Is.False, "cents are not the contract's");
            Assert.That(tax.NumeroFoyer.Value, Is.EqualTo("690266"));
            Assert.That(tax.SituationsParticulieres.Value.EnfantEleveSeulCinqAns, Is.EqualTo("O"));
            Assert.That(
                tax.Revenus.Value.TraitementsSalairesPensions.Value.Select(box => box.Code),
                Is.EqualTo(new[] { "1AJ", "1BJ" })
            );
            Assert.That(tax.Revenus.Value.TraitementsSalairesPensions.Value[0].Valeur, Is.EqualTo(24_310));
            Assert.That(tax.Revenus.Value.TraitementsSalairesPensions.Value[1].Valeur, Is.Null);
            Assert.That(tax.Revenus.Value.Divers.Value, Is.Empty);
            Assert.That(tax.Revenus.Value.Fonciers.IsGranted, Is.False);
        });
    }

    [Test]
    public async Task GetTaxeHabitation_Answer_IsTyped()
    {
        using var site = new TaxSite();
        site.Data = _ =>
            TaxSite.Json(
                200,
                """{"situationsTH":[{"codeDsf":"690","libelleVoie":"RUE DES ECOLES","btq":null,"locaux":[{"natureLocal":"APPARTEMENT","invariant":"2660012119"}]}]}""",
                "application/prs.dgfip.part.situations.th.assiettes.v1+json"
            );

        var home = (await site.Client.GetTaxeHabitationAsync(site.Session(), 2025)).Value.Situations.Value.Single();

        Assert.Multiple(() =>
        {
            Assert.That(home.CodeDirection.Value, Is.EqualTo("690"));
            Assert.That(home.LibelleVoie.Value, Is.EqualTo("RUE DES ECOLES"));
            Assert.That(home.IndiceRepetition.IsGranted, Is.True);
            Assert.That(home.IndiceRepetition.HasValue, Is.False);
            Assert.That(home.NumeroVoie.IsGranted, Is.False);
            Assert.That(home.Locaux.Value.Single().Nature.Value, Is.EqualTo("APPARTEMENT"));
            Assert.That(home.Locaux.Value.Single().Affectation.IsGranted, Is.False);
        });
    }

    [TestCase("""{"annRevenu":2025}""")]
    [TestCase("""{"autre":1}""")]
    public async Task GetSituation_NoMemberThatAScopeOpens_IsScopeNotGranted(string body)
    {
        using var site = new TaxSite();
        site.Data = _ => TaxSite.Json(200, body);

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That(
            (result.Outcome, result.Error?.Code),
            Is.EqualTo((DataOutcome.ScopeNotGranted, FranceConnectErrorCode.ScopeNotGranted))
        );
    }

    [Test]
    public async Task GetSituation_EmptyAnswer_IsAYearThatIsNotOut()
    {
        using var site = new TaxSite();
        site.Data = _ => TaxSite.Json(200, "{}");

        var result = await site.Client.GetSituationAsync(site.Session(), 2026);

        Assert.That(
            (result.Outcome, result.Error?.Code, result.Error?.Kind),
            Is.EqualTo(
                (DataOutcome.NotFound, FranceConnectErrorCode.DataNotFound, (DataErrorKind?)DataErrorKind.NotFound)
            )
        );
    }

    [TestCase("jeton\nfictif")]
    [TestCase("é")]
    public async Task GetSituation_TokenThatNoHeaderCarries_IsTokenExpiredWithoutACall(string token)
    {
        using var site = new TaxSite();

        var result = await site.Client.GetSituationAsync(
            site.Session(session => session.AccessToken = new AccessToken(token)),
            2025
        );

        Assert.That(result.Outcome, Is.EqualTo(DataOutcome.TokenExpired));
        Assert.That(site.Dgfip.Requests, Is.Empty);
    }

    [TestCase(204, DataOutcome.NotFound, "FCS4015", DataErrorKind.NotFound, false)]
    [TestCase(404, DataOutcome.NotFound, "FCS4015", DataErrorKind.NotFound, false)]
    [TestCase(410, DataOutcome.NotFound, "FCS4015", DataErrorKind.NotFound, false)]
    [TestCase(400, DataOutcome.RequestRejected, "FCS4017", DataErrorKind.Client, false)]
    [TestCase(403, DataOutcome.RightsMissing, "FCS4012", DataErrorKind.Authorization, false)]
    [TestCase(429, DataOutcome.QuotaExceeded, "FCS4019", DataErrorKind.RateLimit, true)]
    [TestCase(500, DataOutcome.ServiceFailed, "FCS4023", DataErrorKind.Server, true)]
    [TestCase(502, DataOutcome.ProviderDown, "FCS4020", DataErrorKind.Provider, true)]
    [TestCase(503, DataOutcome.ProviderDown, "FCS4020", DataErrorKind.ProviderUnavailable, true)]
    [TestCase(504, DataOutcome.ProviderTooSlow, "FCS4022", DataErrorKind.ProviderUnavailable, true)]
    [TestCase(302, DataOutcome.TransportFailed, "FCS4025", DataErrorKind.Transport, true)]
    public async Task GetSituation_StatusWithoutABody_IsAnOutcome(
        int status,
        DataOutcome outcome,
        string code,
        DataErrorKind kind,
        bool isTransient
    )
    {
        using var site = new TaxSite();
        site.Data = _ => TaxSite.Empty(status);

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.Multiple(() =>
        {
            Assert.That(result.Outcome, Is.EqualTo(outcome));
            Assert.That(result.Error!.Code.Value, Is.EqualTo(code));
            Assert.That(result.Error.Kind, Is.EqualTo(kind));
            Assert.That(result.Error.IsTransient, Is.EqualTo(isTransient));
            Assert.That(result.Error.Status, Is.EqualTo(status));
            Assert.That(result.Error.CorrelationId, Is.EqualTo(site.Calls.Single().Header("X-Correlation-ID")));
            Assert.That(result.Error.Address!.AbsolutePath, Does.EndWith("/annrev/2025"));
        });
    }

    [TestCase(200, "<html>")]
    [TestCase(200, "")]
    [TestCase(200, "[]")]
    [TestCase(200, "\"texte\"")]
    [TestCase(200, """{"rfr":""")]
    [TestCase(404, "<html>nginx</html>")]
    public async Task GetSituation_AnswerThatIsNotTheContract_IsAFailure(int status, string body)
    {
        using var site = new TaxSite();
        site.Data = _ => TaxSite.Json(status, body);

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That(
            (result.Outcome, result.Error?.Code),
            Is.EqualTo((DataOutcome.TransportFailed, FranceConnectErrorCode.DataAnswerInvalid))
        );
    }

    [Test]
    public async Task GetSituation_Unreachable_GivesTheCorrelationIdAllTheSame()
    {
        using var site = new TaxSite();
        site.Data = _ => throw new HttpRequestException("refused");

        var result = await site.Client.GetSituationAsync(site.Session(), 2025);

        Assert.That(
            (result.Outcome, result.Error?.Code, result.Error?.CorrelationId),
            Is.EqualTo(
                (
                    DataOutcome.TransportFailed,
                    FranceConnectErrorCode.DataTransportFailed,
                    site.Calls.Single().Header("X-Correlation-ID")
                )
            )
        );
    }

    [Test]
    public async Task GetSituation_MembersOfOtherTypes_CostThemselvesOnly()
    {
        using var site = new TaxSite();
        site.Data = _ =>
            TaxSite.Json(
                200,
                """{"rfr":"beaucoup","nbPart":[1],"pac":3,"aftDetail":"x","dateNaisDec1":{"jour":"31","mois":"treize","annee":"1969"},"rev":{"tspr":7},"sitFam":"M"}"""
            );

        var tax = (await site.Client.GetSituationAsync(site.Session(), 2025)).Value;

        Assert.Multiple(() =>
        {
            Assert.That(tax.SituationFamiliale.Value, Is.EqualTo(SituationFamiliale.Marie));
            Assert.That(tax.RevenuFiscalReference.IsGranted, Is.True);
            Assert.That(tax.RevenuFiscalReference.HasValue, Is.False);
            Assert.That(tax.PersonnesACharge.HasValue, Is.False);
            Assert.That(tax.Adresse.HasValue, Is.False);
            Assert.That(tax.Declarant1.DateNaissance.Value.IsWellFormed, Is.False);
            Assert.That(tax.Revenus.Value.TraitementsSalairesPensions.HasValue, Is.False);
        });
    }
}
