using FranceConnect.Sdk.DataProviders.ApiParticulier;

namespace FranceConnect.Sdk.DataProviders.Tests;

public sealed class QuotientFamilialTests
{
    private const string Household = """
        {"data":{"allocataires":[{"nom_naissance":"ROUX","nom_usage":null,"prenoms":"JEANNE STEPHANIE","date_naissance":"1987-06-00","sexe":"F"}],
        "enfants":[],"adresse":{"destinataire":"Madame ROUX JEANNE","numero_libelle_voie":"1 RUE MONTORGUEIL","lieu_dit":null,"code_postal_ville":"75002 PARIS","pays":"FRANCE"},
        "quotient_familial":{"fournisseur":"MSA","valeur":0,"annee":2026,"mois":11,"annee_calcul":2026,"mois_calcul":10}},"links":{},"meta":{}}
        """;

    [Test]
    public async Task GetQuotientFamilial_SignedInCitizen_IsAskedWithTheirTokenAlone()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household);

        var result = await site.Client.Dss.GetQuotientFamilialAsync(site.Session());

        var request = site.Provider.Single;
        Assert.Multiple(() =>
        {
            Assert.That(
                request.Address.AbsoluteUri,
                Is.EqualTo(
                    "https://staging.particulier.api.gouv.fr/v3/dss/quotient_familial/france_connect?recipient=13002526500013"
                )
            );
            Assert.That(request.Header("Authorization"), Is.EqualTo("Bearer jeton-d-acces-fictif"));
            Assert.That(request.Header("Accept"), Is.EqualTo("application/json, application/vnd.api+json"));
            Assert.That(request.Header("User-Agent"), Does.StartWith("api-particulier-dotnet/"));
            Assert.That(request.Header("Cache-Control"), Is.Null);
            Assert.That(result.Outcome, Is.EqualTo(DataOutcome.Found));
            Assert.That(result.ObtainedAt, Is.EqualTo(site.Time.GetUtcNow()));
        });
    }

    [Test]
    public async Task GetQuotientFamilial_Answer_IsTyped()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household);

        var answer = (await site.Client.Dss.GetQuotientFamilialAsync(site.Session())).Value;

        Assert.Multiple(() =>
        {
            Assert.That(answer.Quotient.Value.Fournisseur, Is.EqualTo(Fournisseur.Msa));
            Assert.That(answer.Quotient.Value.Valeur, Is.Zero);
            Assert.That(answer.Quotient.Value.Mois, Is.EqualTo(11));
            Assert.That(answer.Quotient.Value.MoisCalcul, Is.EqualTo(10));
            Assert.That(
                answer.Allocataires.Value[0].DateNaissance!.Value.Precision,
                Is.EqualTo(PartialDatePrecision.Month)
            );
            Assert.That(answer.Allocataires.Value[0].Sexe, Is.EqualTo(Sexe.F));
            Assert.That(answer.Enfants.Value, Is.Empty);
            Assert.That(answer.Adresse.Value.LieuDit, Is.Null);
            Assert.That(answer.Adresse.Value.CodePostalVille, Is.EqualTo("75002 PARIS"));
        });
    }

    [Test]
    public async Task GetQuotientFamilial_ScopesPartlyGranted_TellsAbsentFromNull()
    {
        using var site = new Site();
        site.Provider.Answers(
            200,
            """{"data":{"quotient_familial":{"fournisseur":"CNAF","valeur":null},"adresse":null}}"""
        );

        var answer = (await site.Client.Dss.GetQuotientFamilialAsync(site.Session())).Value;

        Assert.Multiple(() =>
        {
            Assert.That(answer.Quotient.Value.Valeur, Is.Null);
            Assert.That(answer.Adresse.IsGranted, Is.True);
            Assert.That(answer.Adresse.HasValue, Is.False);
            Assert.That(answer.Enfants.IsGranted, Is.False);
        });
    }

    [Test]
    public async Task GetQuotientFamilial_NoKeyOfTheEndpoint_IsScopeNotGranted()
    {
        using var site = new Site();
        site.Provider.Answers(200, """{"data":{"autre":1},"links":{},"meta":{}}""");

        var result = await site.Client.Dss.GetQuotientFamilialAsync(site.Session());

        Assert.That(
            (result.Outcome, result.Error?.Code),
            Is.EqualTo((DataOutcome.ScopeNotGranted, FranceConnectErrorCode.ScopeNotGranted))
        );
    }

    [Test]
    public async Task GetQuotientFamilial_PastMonth_IsAskedAfreshAndChecked()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household);

        var other = await site.Client.Dss.GetQuotientFamilialAsync(site.Session(), new QuotientFamilialPeriod(2026, 3));
        var same = await site.Client.Dss.GetQuotientFamilialAsync(site.Session(), new QuotientFamilialPeriod(2026, 11));

        Assert.Multiple(() =>
        {
            Assert.That(site.Provider.Requests[0].Header("Cache-Control"), Is.EqualTo("no-cache"));
            Assert.That(site.Provider.Requests[0].Query, Does.Contain(("annee", "2026")).And.Contain(("mois", "3")));
            Assert.That(other.Outcome, Is.EqualTo(DataOutcome.OtherPeriodServed));
            Assert.That(other.ValueOrDefault, Is.Null);
            Assert.That(same.IsFound, Is.True);
        });
    }

    [Test]
    public async Task GetQuotientFamilialAtDesk_Identity_IsWrittenAsTheContractSays()
    {
        using var site = new Site();
        site.Provider.Answers(200, Household);

        var result = await site.Client.Dss.GetQuotientFamilialAtDeskAsync(Site.Desk(), People.Jeanne());

        var request = site.Provider.Single;
        Assert.Multiple(() =>
        {
            Assert.That(request.Path, Is.EqualTo("/v3/dss/quotient_familial/identite"));
            Assert.That(request.Header("Authorization"), Is.EqualTo("Bearer " + Site.Token));
            Assert.That(request.Query, Is.EquivalentTo(People.JeanneForTheFunds));
            Assert.That(request.Address.Query, Does.Contain("prenoms%5B%5D=JEANNE"));
            Assert.That(result.IsFound, Is.True);
            Assert.That(site.Audit.Entries.Single().Endpoint, Is.EqualTo("/v3/dss/quotient_familial/identite"));
        });
    }
}
